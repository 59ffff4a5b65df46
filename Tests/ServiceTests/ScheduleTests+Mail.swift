import Pipeline
import Testing
import Text

@testable import Service

/// Messages that are due, asked for, or given up and asked for again.
extension ScheduleTests {
  @Test func messagesAreSentWhenTheyAreDue() {
    var script = Script()
    script.play(Self.begun.dropLast(), "start")
    let send = Schedule.Action.sendMail(hurries: false, again: nil)
    #expect(script.step(6, Script.published(message: 6)) == [send])
    #expect(script.step(7, .woke).isEmpty)
    #expect(script.step(8, Script.mailed(postponed: 1, message: 66)).isEmpty)
    #expect(script.deadline == 66)
    #expect(script.step(66, .woke) == [send])
    // The outbox cannot be written: tried again with a growing pause.
    #expect(script.step(67, Script.mailed(failure: "disk full")).isEmpty)
    #expect(script.schedule.state.mail?.reason == "disk full")
    #expect(script.step(81, .woke).isEmpty)
    #expect(script.step(82, .woke) == [send])
    #expect(script.step(83, Script.mailed(sent: 1)).isEmpty)
    #expect(script.schedule.state.mail == nil)
    #expect(script.step(3599, .woke).isEmpty)
  }

  @Test func aMessageThatIsDueAndCannotBeTriedIsNotTriedWithoutEnd() {
    var script = Script()
    script.play(Self.begun.dropLast(), "start")
    #expect(script.step(6, Script.published(message: 6)).count == 1)
    #expect(script.step(7, Script.mailed(message: 6)).isEmpty)
    #expect(script.step(66, .woke).isEmpty)
    #expect(script.step(67, .woke) == [.sendMail(hurries: false, again: nil)])
  }

  @Test func whoAsksForMailIsAnsweredWithWhatBecameOfIt() {
    var script = Script()
    script.play(Self.begun, "start")
    let again = MailRepeat(recipient: "ani@warta.test")
    #expect(
      script.step(10, .call(1, ControlRequest(.send, again: again))) == [
        .reply(to: 1, .working), .sendMail(hurries: true, again: again),
      ])
    #expect(script.step(11, .call(2, ControlRequest(.send))) == [.reply(to: 2, .working)])
    #expect(
      script.step(12, Script.mailed(sent: 1)) == [
        .reply(to: 1, .done(isWell: true, message: "1 sent, 0 waiting, 0 failed")),
        .sendMail(hurries: true, again: nil),
      ])
    #expect(
      script.step(13, Script.mailed(postponed: 2, message: 73)) == [
        .reply(to: 2, .done(isWell: false, message: "0 sent, 2 waiting, 0 failed"))
      ])
  }

  /// The delivery under way may have looked before the messages of the edition were there.
  @Test func anEditionMadeWhileMailGoesOutIsSentToo() {
    var script = Script()
    script.play(Self.begun.dropLast(), "start")
    let send = Schedule.Action.sendMail(hurries: false, again: nil)
    #expect(script.step(6, Script.published(message: 6)) == [send])
    #expect(script.step(7, Script.published(message: 7)).isEmpty)
    #expect(script.step(9, Script.mailed(sent: 1)) == [send])
    #expect(script.step(10, Script.mailed(sent: 1)).isEmpty)
  }

  @Test func eachRepetitionHasItsDelivery() {
    var script = Script()
    script.play(Self.begun, "start")
    let (ani, budi) = (MailRepeat(recipient: "ani@warta.test"), MailRepeat(recipient: "budi@warta.test"))
    let well = ControlReply.done(isWell: true, message: "1 sent, 0 waiting, 0 failed")
    #expect(script.step(10, .call(1, ControlRequest(.send))).last == .sendMail(hurries: true, again: nil))
    for (id, again) in [(2, ani), (3, budi), (4, nil)] {
      #expect(script.step(10 + id, .call(id, ControlRequest(.send, again: again))) == [.reply(to: id, .working)])
    }
    #expect(
      script.step(20, Script.mailed(sent: 1)) == [.reply(to: 1, well), .sendMail(hurries: true, again: ani)])
    #expect(
      script.step(21, Script.mailed(sent: 1))
        == [.reply(to: 2, well), .reply(to: 4, well), .sendMail(hurries: true, again: budi)])
    #expect(script.step(22, Script.mailed(sent: 1)) == [.reply(to: 3, well)])
  }

  /// What a client has made is due for nobody else meanwhile.
  @Test func anEditionThatAClientHasMadeIsMadeOnce() {
    var script = Script()
    script.play(Self.begun, "start")
    let request = EditionRequest(day: nil, isAgain: false)
    #expect(
      script.step(7_199, .call(1, ControlRequest(.digest))).prefix(2) == [
        .reply(to: 1, .working), .write(request, to: 1),
      ])
    #expect(!script.step(7_201, .woke).contains(.publish))
    let refused = ControlReply.done(isWell: false, message: "the edition is being made; ask again in a moment")
    #expect(script.step(7_202, .call(2, ControlRequest(.digest))) == [.reply(to: 2, refused)])
  }
}
