//! Holds no code: everything is in `tests/it`, which drives the programs from outside.
