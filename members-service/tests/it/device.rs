//! A passkey in software: what a phone would answer, byte for byte, for tests without a browser.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::app::{Answer, Client, TestApp};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// One credential and the device that holds it.
pub struct Device {
    key: EcdsaKeyPair,
    pub id: Vec<u8>,
    handle: Vec<u8>,
    /// Counts its uses.
    pub counter: u32,
    /// The page that the browser believes to be on.
    pub origin: String,
    /// Whether it asks for a finger or a code.
    pub verifies: bool,
}

impl Device {
    /// A new credential for these options, and what the browser sends.
    pub fn make(options: &Value, origin: &str) -> (Device, Value) {
        let random = SystemRandom::new();
        let document =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &random)
                .unwrap();
        let public_key = &options["publicKey"];
        let device = Device {
            id: Sha256::digest(key.public_key().as_ref()).to_vec(),
            key,
            handle: decode(&public_key["user"]["id"]),
            counter: 1,
            origin: origin.to_owned(),
            verifies: true,
        };
        let client_data = device.client_data("webauthn.create", public_key);
        let mut data = device.data(public_key["rp"]["id"].as_str().unwrap(), ATTESTED);
        data.extend([0; 16]);
        data.extend((device.id.len() as u16).to_be_bytes());
        data.extend(&device.id);
        let point = device.key.public_key().as_ref();
        // COSE: an EC2 key for ES256 on P-256 (RFC 9053, 7.1).
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".to_vec();
        attestation.extend((data.len() as u16).to_be_bytes());
        attestation.extend(&data);
        let credential = json!({
            "id": URL_SAFE_NO_PAD.encode(&device.id),
            "rawId": URL_SAFE_NO_PAD.encode(&device.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
                "attestationObject": URL_SAFE_NO_PAD.encode(attestation),
            },
            "extensions": {},
        });
        (device, credential)
    }

    /// What the browser sends when the device is used.
    pub fn answer(&mut self, options: &Value) -> Value {
        let public_key = &options["publicKey"];
        let client_data = self.client_data("webauthn.get", public_key);
        self.counter += 1;
        let data = self.data(public_key["rpId"].as_str().unwrap(), 0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(client_data.as_bytes()));
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": URL_SAFE_NO_PAD.encode(&self.id),
            "rawId": URL_SAFE_NO_PAD.encode(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
                "authenticatorData": URL_SAFE_NO_PAD.encode(data),
                "signature": URL_SAFE_NO_PAD.encode(signature.as_ref()),
                "userHandle": URL_SAFE_NO_PAD.encode(&self.handle),
            },
            "extensions": {},
        })
    }

    fn client_data(&self, kind: &str, public_key: &Value) -> String {
        json!({
            "type": kind,
            "challenge": public_key["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
    }

    fn data(&self, rp_id: &str, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(rp_id.as_bytes()).to_vec();
        data.push(PRESENT | more | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.counter.to_be_bytes());
        data
    }
}

impl Client {
    /// Adds a passkey as the page's script would.
    pub fn add_passkey(&mut self, app: &TestApp) -> Device {
        let (device, answer) = self.try_add_passkey(app);
        assert_eq!(answer.status, 200, "{}", answer.text);
        device
    }

    pub fn try_add_passkey(&mut self, app: &TestApp) -> (Device, Answer) {
        let options = self.json("POST", "/api/v1/passkeys/options", json!({}));
        assert_eq!(options.status, 200, "{}", options.text);
        let (device, credential) = Device::make(&options.json(), &app.service.config.base_url);
        let body = json!({ "credential": credential, "name": "My phone" });
        (device, self.json("POST", "/api/v1/passkeys", body))
    }

    /// Signs in with a passkey; this browser knows nothing of the account before.
    pub fn sign_in_with(&mut self, device: &mut Device) -> Answer {
        let options = self.json("POST", "/api/v1/passkeys/sign-in/options", json!({}));
        assert_eq!(options.status, 200, "{}", options.text);
        let credential = device.answer(&options.json());
        self.json("POST", "/api/v1/passkeys/sign-in", json!({ "credential": credential }))
    }

    /// Proves a passkey in the session that there is.
    pub fn step_up_with(&mut self, device: &mut Device) -> Answer {
        let options = self.json("POST", "/api/v1/step-up/options", json!({}));
        assert_eq!(options.status, 200, "{}", options.text);
        let credential = device.answer(&options.json());
        self.json("POST", "/api/v1/step-up", json!({ "credential": credential }))
    }
}

fn decode(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap()
}
