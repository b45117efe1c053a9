//! Tests of the members service through HTTP: the real program, its own database, a clock that
//! stands until it is moved.

mod app;

mod csrf;
mod headers;
mod limits;
mod pages;
mod permissions;
mod sign_in;
mod site;
mod words;
