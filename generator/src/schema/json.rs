//! A schema as JSON Schema 2020-12, for editors' tools.
