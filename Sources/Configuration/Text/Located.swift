/// What stands at a place in the file, and how many Unicode scalars of it are meant.
protocol Located {
  var place: Place { get }
  var length: Int { get }
}
