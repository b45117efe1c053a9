//! That everybody can use every page: what machines can find of it, and the core tasks done as people do them who see
//! nothing, use no mouse, need large letters or few colours.
//!
//! No list of pages is kept here. Which ones are looked at follows from what was built, so that a new template is
//! looked at from its first day.

mod area;
mod axe;
mod forms;
mod gone;
mod keyboard;
mod languages;
mod sample;
mod screens;
mod site;
mod tools;
mod validator;
