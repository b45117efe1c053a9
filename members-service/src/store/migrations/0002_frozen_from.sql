-- What an account was before it was frozen: the end of a freeze admits nobody and lifts no suspension.

alter table members add column frozen_from text;
