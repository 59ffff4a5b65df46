/// Words that say nothing about an article's subject.
package enum FrequentWords {
  /// Indonesian, then English.
  package static let all =
    """
    yang dan di ke dari untuk dengan pada adalah ini itu dalam oleh juga tidak akan atau sebagai para karena ada telah sudah
    bisa dapat lebih saat hari mereka kami kita ia dia saya nya secara serta agar bahwa hingga sampai tersebut kata ujar
    katanya ujarnya tahun satu dua orang menjadi seperti antara lain bagi setelah sebelum masih sangat hanya namun tetapi
    tapi jika kalau maka pun lagi belum banyak semua setiap salah selain sehingga kepada terhadap melalui menurut jelas
    jelasnya tutur tuturnya kemudian saja harus mengatakan senin selasa rabu kamis jumat sabtu minggu jam wib
    the a an and of to in on for with is was were be been are at by from that this it its as has have had he she they we
    you i his her their our will would can could may not no but or if more than who which what when where there about
    after before into over up out new one two year years said says say also us s t mr
    """
}
