/// The columns of a table, or of a query over several: each case is one, its name in snake case (`nextPoll`: `next_poll`).
/// Rows are asked for in the order of the cases and read by place: looking each cell up by its name costs more than all else
/// where thousands of rows are read.
protocol TableColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {}
