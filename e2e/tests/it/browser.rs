//! A Chromium of one's own, through ChromeDriver, both from Debian's packages.

use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::mail::PATIENCE;
use crate::world::{free_port, until};

pub(crate) struct Driver {
    port: u16,
    child: Child,
}

/// How a browser is set up.
#[derive(Clone, Copy)]
pub(crate) struct Setup {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) javascript: bool,
    pub(crate) dark: bool,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup { width: 1280, height: 900, javascript: true, dark: false }
    }
}

impl Driver {
    pub(crate) fn start() -> Driver {
        let port = free_port();
        let child = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            // Its browsers end with it, whatever becomes of the test.
            .process_group(0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: scripts/test installs it");
        until("chromedriver listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        Driver { port, child }
    }

    /// A new browser with a profile of its own: nobody is signed in there.
    pub(crate) async fn open(&self, setup: Setup) -> Browser {
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--no-first-run".to_owned(),
            "--ignore-certificate-errors".to_owned(),
            "--host-resolver-rules=MAP *.baraza.test 127.0.0.1".to_owned(),
            format!("--window-size={},{}", setup.width, setup.height),
        ];
        if setup.dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        let mut options = json!({ "args": arguments });
        if !setup.javascript {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        // A window of Chromium is never narrower than 500 px; a phone of DevTools is, but needs scripts to be driven.
        if setup.width < 500 && setup.javascript {
            let metrics = json!({ "width": setup.width, "height": setup.height, "pixelRatio": 2, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let capabilities = json!({
            "browserName": "chrome",
            "acceptInsecureCerts": true,
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let capabilities = capabilities.as_object().unwrap().clone();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .unwrap();
        Browser { client }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        let _ = self.child.wait();
    }
}

/// One person's browser.
pub(crate) struct Browser {
    pub(crate) client: Client,
}

impl Browser {
    pub(crate) async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    pub(crate) async fn find(&self, css: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => {
                let source = self.client.source().await.unwrap_or_default();
                panic!("no `{css}` on {}: {error}\n{source}", self.address().await)
            }
        }
    }

    pub(crate) async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Empties a field and types into it.
    pub(crate) async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// The page's visible text.
    pub(crate) async fn text(&self) -> String {
        // A page that has just given way to the next has no text any more: ask again.
        loop {
            if let Ok(text) = self.find("body").await.text().await {
                return text;
            }
        }
    }

    pub(crate) async fn address(&self) -> String {
        self.client.current_url().await.map(|url| url.to_string()).unwrap_or_default()
    }

    pub(crate) async fn has(&self, css: &str) -> bool {
        !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty()
    }

    /// Waits until the visible text is as wanted.
    pub(crate) async fn until_text(&self, what: &str, wanted: impl Fn(&str) -> bool) {
        let started = std::time::Instant::now();
        loop {
            let text = self.text().await;
            if wanted(&text) {
                return;
            }
            let late = started.elapsed() > PATIENCE;
            assert!(!late, "waited in vain on {}: {what}\n{text}", self.address().await);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    pub(crate) async fn run(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// What the page complained of: script errors, broken policies. That the service could not be
    /// reached while it was stopped is no complaint.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Log).await.unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        let messages = severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        messages.filter(|message| !message.contains("net::ERR_")).collect()
    }

    /// A command of the Chrome DevTools Protocol.
    pub(crate) async fn cdp(
        &self,
        command: &str,
        parameters: serde_json::Value,
    ) -> serde_json::Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Cdp(body.to_string())).await.unwrap()
    }

    /// Presses a key and lets it go, wherever the focus is: `Tab`, `Enter`, ` `, `a`.
    pub(crate) async fn press(&self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, None),
            "Enter" => (13, Some("\r")),
            "Escape" => (27, None),
            "ArrowDown" => (40, None),
            " " => (32, Some(key)),
            // Signs are not where their code points are: 46 is no full stop but Delete.
            _ => (0, Some(key)),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code });
            if let Some(text) = text.filter(|_| kind == "keyDown") {
                event["text"] = json!(text);
            }
            self.cdp("Input.dispatchKeyEvent", event).await;
        }
    }

    /// As if whoever looks had set their device so: `prefers-color-scheme` to `dark` …
    pub(crate) async fn prefers(&self, features: &[(&str, &str)]) {
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        let features: Vec<_> = features.collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    pub(crate) async fn close(self) {
        let _ = self.client.close().await;
    }
}

/// ChromeDriver's own command for what the console shows.
#[derive(Debug)]
struct Log;

impl fantoccini::wd::WebDriverCompatibleCommand for Log {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(r#"{"type":"browser"}"#.to_owned()))
    }
}

#[derive(Debug)]
struct Cdp(String);

impl fantoccini::wd::WebDriverCompatibleCommand for Cdp {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.clone()))
    }
}
