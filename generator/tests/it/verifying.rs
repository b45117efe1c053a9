//! `baraza verify`: what somebody did to a site after it was published.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Output;

use insta::assert_snapshot;

use crate::small::SmallSite;
use crate::test_site::{stderr, stdout};

fn published() -> SmallSite {
    let site = SmallSite::new();
    site.practice("p0", "regions = [\"014\"]", "Text.");
    site.build();
    site
}

fn verify(site: &SmallSite, place: &str, more: &[&str]) -> Output {
    site.baraza(&[&["verify", place], more].concat())
}

#[test]
fn s143_what_was_changed_removed_or_added_is_found() {
    let site = published();
    let output = site.output();
    let place = output.to_str().unwrap();
    let clean = verify(&site, place, &[]);
    assert!(clean.status.success());
    assert!(stdout(&clean).ends_with(" files are as the manifest says\n"));

    fs::write(output.join("practices/p0/index.html"), "Buy now").unwrap();
    fs::remove_file(output.join("sitemap.xml")).unwrap();
    fs::write(output.join("evil.html"), "x").unwrap();
    fs::write(output.join("assets/old.0123456789abcdef.css"), "x").unwrap();
    let differs = verify(&site, place, &[]);
    assert_eq!(differs.status.code(), Some(1));
    let said = stdout(&differs);
    let (list, _) = said.split_once("4 differences").unwrap();
    assert_snapshot!(list, @r"
    changed  practices/p0/index.html
    missing  sitemap.xml
    extra    assets/old.0123456789abcdef.css
    extra    evil.html
    ");
}

#[test]
fn s143_a_manifest_that_was_changed_too_does_not_hide_it() {
    let site = published();
    let manifest = site.output().join("manifest.json");
    let trusted = site.root().join("trusted.json");
    fs::copy(&manifest, &trusted).unwrap();
    fs::write(site.output().join("robots.txt"), "x").unwrap();
    let home = site.output().join("index.html");
    let sums = ["Buy now", &site.published("index.html")]
        .map(|text| baraza::emit::manifest::sum(text.as_bytes()));
    fs::remove_file(site.output().join("robots.txt")).unwrap();
    fs::remove_file(&home).unwrap();
    fs::write(&home, "Buy now").unwrap();
    let changed = fs::read_to_string(&manifest).unwrap().replace(&sums[1], &sums[0]);
    fs::remove_file(&manifest).unwrap();
    fs::write(&manifest, changed).unwrap();
    let place = site.output();
    let place = place.to_str().unwrap();
    assert!(stdout(&verify(&site, place, &[])).starts_with("changed  the manifest itself\n"));
    let against = verify(&site, place, &["--manifest", trusted.to_str().unwrap()]);
    assert!(stdout(&against).starts_with("changed  index.html\n"));
}

#[test]
fn a_folder_that_is_no_site_is_no_verdict() {
    let site = published();
    let output = verify(&site, site.root().join("content").to_str().unwrap(), &[]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("is no manifest of a site"));
}

/// Serves a folder as web servers do, one request at a time, until the program ends.
fn serve(folder: PathBuf) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = Vec::new();
            let mut byte = [0];
            while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
                request.push(byte[0]);
            }
            let request = String::from_utf8(request).unwrap();
            let path = request.split(' ').nth(1).unwrap().trim_start_matches('/').to_owned();
            let path =
                if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path };
            let (status, body) = match fs::read(folder.join(Path::new(&path))) {
                Ok(body) => ("200 OK", body),
                Err(_) => ("404 Not Found", b"nothing".to_vec()),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(&body).unwrap();
        }
    });
    url
}

#[test]
fn s143_a_site_is_compared_where_readers_get_it() {
    let site = published();
    let url = serve(site.output());
    let clean = verify(&site, &url, &[]);
    assert!(clean.status.success(), "{}{}", stdout(&clean), stderr(&clean));
    fs::write(site.output().join("practices/p0/index.html"), "Buy now").unwrap();
    fs::remove_file(site.output().join("robots.txt")).unwrap_or_default();
    fs::remove_file(site.output().join("sitemap.xml")).unwrap();
    let differs = verify(&site, &format!("{url}/"), &[]);
    assert_eq!(differs.status.code(), Some(1));
    let said = stdout(&differs);
    assert!(said.contains("changed  practices/p0/index.html\n"), "{said}");
    assert!(said.contains("missing  sitemap.xml\n"), "{said}");
    let nobody = verify(&site, "http://127.0.0.1:1", &[]);
    assert_eq!(nobody.status.code(), Some(3));
}

#[test]
fn texts_lie_packed_beside_themselves_and_are_compared_too() {
    let site = published();
    let config = site.root().join("baraza.toml");
    let plain = fs::read_to_string(&config).unwrap();
    fs::write(&config, format!("precompress = true\n{plain}")).unwrap();
    site.build();
    let file = |name: &str| site.output().join(name);
    let page = fs::read(file("practices/p0/index.html")).unwrap();
    let mut unpacked = Vec::new();
    let packed = fs::read(file("practices/p0/index.html.br")).unwrap();
    brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, page);
    unpacked.clear();
    let packed = fs::read(file("practices/p0/index.html.gz")).unwrap();
    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, page);
    assert!(!file("robots.txt.br").exists(), "too short to gain by it");
    let output = site.output();
    let place = output.to_str().unwrap();
    assert!(verify(&site, place, &[]).status.success());

    // Another build keeps those of pages that did not change.
    let time = |name: &str| fs::metadata(file(name)).unwrap().modified().unwrap();
    let before = time("practices/p0/index.html.br");
    site.practice("p1", "regions = [\"014\"]", "Another.");
    site.build();
    assert_eq!(time("practices/p0/index.html.br"), before);
    assert!(file("practices/p1/index.html.br").exists());

    // One that holds something else is found by comparing, and put right by the next build.
    fs::remove_file(file("practices/p0/index.html.br")).unwrap();
    fs::copy(file("practices/p1/index.html.br"), file("practices/p0/index.html.br")).unwrap();
    let differs = verify(&site, place, &[]);
    assert!(
        stdout(&differs).contains("extra    practices/p0/index.html.br"),
        "{}",
        stdout(&differs)
    );
    site.practice("p2", "regions = [\"014\"]", "A third.");
    site.build();
    assert!(verify(&site, place, &[]).status.success());

    fs::write(&config, plain).unwrap();
    site.build();
    assert!(
        !file("practices/p0/index.html.br").exists() && file("practices/p0/index.html").exists()
    );
}
