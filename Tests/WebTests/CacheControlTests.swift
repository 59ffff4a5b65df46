import Testing
import Text

@testable import Web

@Suite struct CacheControlTests {
  @Test func readsDirectives() {
    let control = CacheControl("public, Max-Age = \"600\", must-revalidate, max-age=300,, x=y")
    #expect(control.maxAge == 300)
    #expect(control.mustRevalidate)
    #expect(!control.noCache && !control.noStore && !control.immutable)
    #expect(CacheControl("no-cache=\"set-cookie\", no-store, immutable").noCache)
  }

  @Test func boundsTheAge() {
    #expect(CacheControl("max-age=99999999999999999999").maxAge == CacheControl.longest)
    #expect(CacheControl("max-age=-5").maxAge == nil)
  }
}
