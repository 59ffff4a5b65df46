/// What `bench peers` lets Python run.
enum PeerScripts {
  /// Adds the feeds of a file of addresses to a database where they are not in it, and updates all.
  static let reader = """
    import sys, reader
    store = reader.make_reader(sys.argv[2])
    for url in open(sys.argv[1]).read().split():
        store.add_feed(url, exist_ok=True)
    store.update_feeds(scheduled=False)
    """

  /// Extracts all pages of a folder, and prints the processor time.
  static let trafilatura = extraction(
    "import trafilatura", "trafilatura.extract(page, with_metadata=True, include_comments=False)")
  static let resiliparse = extraction(
    "from resiliparse.extract.html2text import extract_plain_text",
    "extract_plain_text(page.decode('utf-8'), main_content=True)")

  private static func extraction(_ start: String, _ step: String) -> String {
    """
    import sys, os, time
    \(start)
    pages = [open(os.path.join(sys.argv[1], name), 'rb').read() for name in sorted(os.listdir(sys.argv[1]))]
    for round in range(2):
        start = time.process_time()
        for page in pages:
            assert \(step)
        spent = time.process_time() - start
    print(spent)
    """
  }
}
