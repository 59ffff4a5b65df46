import Web

/// `url`: {"input","base"} → {"href"}; `url-key`: {"a","b"} → {"same"}.
enum URLLab {
  static func run() {
    answerLines { job in
      let base = job.text("base")
      // A base of another scheme cannot carry a relative address here.
      let url = WebURL(job.text("input") ?? "", base: base.flatMap { WebURL($0) })
      return ["href": orNull(url?.href)]
    }
  }

  static func runKeys() {
    answerLines { job in
      guard let a = WebURL(job.text("a") ?? ""), let b = WebURL(job.text("b") ?? "") else { return ["same": false] }
      return ["same": a.key == b.key]
    }
  }
}
