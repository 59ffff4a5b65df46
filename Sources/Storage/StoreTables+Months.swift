import Foundation
import GRDB
import Model

extension StoreTables {
  /// What version 4 brings: what the articles of each edition name of laws, out of its snapshot, so that five years of them
  /// are read without reading the editions; and the months whose pages were written.
  static let months = """
    CREATE TABLE IF NOT EXISTS laws(day TEXT PRIMARY KEY, tellings TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS digest_laws(
      digest TEXT NOT NULL, day TEXT NOT NULL, tellings TEXT NOT NULL, PRIMARY KEY(digest, day)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS month(first TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS digest_month(
      digest TEXT NOT NULL, first TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY(digest, first)) WITHOUT ROWID;

    """

  /// Enters what editions of earlier versions say of laws.
  static func fillLaws(_ db: Database) throws {
    let digests = try String.fetchAll(db, sql: "SELECT DISTINCT digest FROM digest_edition")
    for digest in [""] + digests {
      let transaction = Transaction(db: db, unreadable: UnreadableRows(), digest: digest)
      let editions = try transaction.allOwn(
        KeptEdition.Snapshot.self, "WHERE instr(CAST(snapshot AS TEXT), '\"regulation\"') > 0")
      for edition in editions { try KeptLaws.insert(edition.edition, transaction) }
    }
  }
}
