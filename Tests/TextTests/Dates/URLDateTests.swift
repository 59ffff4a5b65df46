import Testing
import Text

@Suite struct URLDateTests {
  @Test(arguments: [
    ("/berita/2023/09/08/judul", "2023-09-08"), ("/2023/09/judul", "2023-09-01"),
    ("/read/20230908/12/judul", "2023-09-08"),
    ("/news-2023-09-08-judul.html", "2023-09-08"), ("/2023/9/8/x", "2023-09-08"),
  ])
  func findsTheDay(path: String, day: String) { #expect(URLDate.read(path)?.day.iso == day) }

  @Test(arguments: [
    "/", "/2023/judul", "/tahun-2023-99/x", "/1234567890", "/20231399/x", "/3023/01/02/", "/a/2023/13/01/",
  ])
  func findsNone(path: String) { #expect(URLDate.read(path) == nil) }

  @Test func tellsMonthFromDay() {
    #expect(URLDate.read("/2023/09/judul")?.isMonthOnly == true)
    #expect(URLDate.read("/2023/09/08/judul")?.isMonthOnly == false)
  }
}
