/// Frequent words of each language, mostly function words. A word may stand in several tables; what decides are the words
/// that only one language has (`karena` and `kerana`). Sorted; the order of the tables breaks ties.
enum FunctionWords {
  static let tables: [(language: String, words: String)] = [
    (
      "id",
      """
      ada adalah agar ahli akan akta akui anak anggota antara apa atas atau bagaimana bagi bagikan bahwa baik
      bantu banyak baru beberapa beliau belum berbagai berdasarkan berharap berikan berikut berkata berlaku
      bersama bisa buka bukan bupati buruh cek daerah dalam dampak dan dapat dari daripada demikian dengan desa di
      dia diminta dinas dinsos diri dorong dua gelar gubernur guna hadir hanya harga hari harus heboh hingga hukum
      ia ikut ingin ini itu jabatan jadi jadwal jakarta jalan jawa jelang jika juara juga jumlah jun juta
      kabupaten kami karena kasus kata kaum ke kecamatan kecewa kegiatan kemensos kepada keputusan kerap kerja
      kesehatan ketika ketua kini kita korban korupsi kota kurang lagi lain lalu langsung lanjut larang layanan
      lebih lelaki lewat libur lolos mahasiswa maka mana marak masih masyarakat melakukan melalui melibatkan
      memberikan memiliki mengaku mengenal menjadi menjelang mensos menteri menurut mereka merupakan meski miliar
      milik minta mohon motif mulai mungkin murid namun nasib negara negeri netizen nya oleh orang pada paket para
      pasar pegawai pekerja pekerjaan pelajar pelanggar pelatihan pemerintah pemkab pemkot penanganan pendidikan
      penerima penjara peran perdana perempuan perlu pernah persen peruntukan pihak pilihan pinjaman polisi polri
      prodi program provinsi pusat rakyat ribu rp rumah saat sahkan saja salah salurkan sama sampai sangat satu
      saya sebagai sebuah sebut secara sedangkan sehingga sejak sejarah sejumlah sekitar selaku selama seluruh
      sembako sementara sempat semua seorang seperti serta sesuai setelah setiap siap siapkan simak sini soal
      sosial suatu sudah supaya tahap tahun tak tanah tanpa tapi telah temukan tengah tentang terhadap terkait
      tersebut tetapi tidak tim tindakan tinjau tolak triliun tuntut tuntutan uang ubah ujar undang ungkap untuk
      urusan usai wajib waktu walikota wanita warga warganya wib wilayah yaitu yakni yang
      """
    ),
    (
      "ms",
      """
      ada adalah aduan agar ahli akan akhbar akta anak anda antara antarabangsa apa atas atau bagaimana bagi
      baharu bahawa baik bandar banyak beberapa beliau belum berdasarkan berhubung berkata berkenaan berlaku
      bersama bilion boleh bukan cukai dalam dan dapat dari daripada datuk demikian dengan di dia dijangka diri
      disember dua encik februari hanya hari harus hendaklah hingga hospital ia iaitu ialah ini isnin itu jabatan
      jika juga julai jumaat jun juta kakitangan kami kanak kata ke kebajikan kementerian kepada kerajaan kerana
      kesemua ketika khamis kini kita kuala lagi lain lalu lapor lebih lelaki mac mahu maka malaysia mana manakala
      masih masyarakat melalui melibatkan menerusi mengikut menjadi menteri mereka mestilah mohon murid negeri
      ogos oleh orang pada para parlimen pegawai pekan pekerja pelajar pelbagai pendakwaan penerima penubuhan
      peratus perbelanjaan perdana perempuan perkhidmatan permohonan perniagaan peruntukan pihak pilihan pinjaman
      polis projek pusat rm sabah sahaja sangat sarawak saya sebagai sebanyak sebarang sebut secara sejak
      sekiranya seksyen selaku selangor selasa semasa semua seorang seperti seramai serta sesebuah setelah setiap
      setiausaha sini sosial supaya susulan syarikat tahniah tahun tak tanggungjawab telah tempoh tengah tentang
      terhadap tersebut tetapi tidak tindakan tuntutan ujar untuk urusan wang wanita warga yang yb yuran
      """
    ),
    (
      "en",
      """
      a about after against all also an and any are as at back be because been before being but by can care case
      child children community could course court day development did do does during each education event every
      explained families field first for free from get government guide had has have he health help her here him
      his how if in into introduction is it its job jobs just leader learning local made make many may more most
      must my new news no not now of off on one online only or other our out over people plan police program
      public report research review school service services she should since so social some staff state students
      such support take than that the their them then there these they this those through to too two under
      university until up us very was way we well were what when where which while who why will with work worker
      workers would year years you your
      """
    ),
    (
      "jv",
      """
      akeh amarga amarge ana anggone apik awit bakal banget bisa bocah bojone dadi dening dheweke durung duwe gawe
      iki iku ing ingkang isih jaman kabeh kang kanggo kanthi karo kepriye kudu lagi lan liya liyane luwih
      mangkono marang mau menawa menika mung nalika nanging neng ngerti nggawe ngono nika nuli ono opo ora piye
      punika saben saiki saka sanajan sawise sing supaya tansah tekan tumrap uga utawa utawi wae wektu weruh wis
      wong wonten yaiku yen
      """
    ),
    (
      "su",
      """
      abdi anjeun anu atawa ayeuna basa boga budak dina ditu eta gede geus hade hayang henteu ieu jadi jalma
      jelema jeung ka kabeh kacida kana keur kitu ku kudu lamun leuwih loba mah make manehna maranehna meuli mun
      naha naon nepi nu nya nyaeta nyaéta nyieun oge ogé pikeun pisan rek sabab saha salah sanes sangkan sareng
      sarta saur sok teh teu ti tina tos tuluy téh urang wae waé éta
      """
    ),
    (
      "de",
      "aber als am auf aus bei bis das dass dem den der des die ein eine einem einen einer er es für hat haben ich im in ist mit nach nicht noch oder sein sich sie sind über um und von vor war werden wie wird wir zu zum zur"
    ),
    (
      "nl",
      "aan als bij dat de deze die door dit een en er haar heeft het hij hun ik in is kan maar meer met naar niet nog of om onder ook op over te tot uit van veel voor was wat werd wordt ze zich zijn"
    ),
    (
      "fr",
      "au aussi aux avec ce ces cette comme dans de des du elle en est et être il ils je la le les leur mais ne nous on ont ou où par pas plus pour qui que sa se ses son sont sur un une vous"
    ),
    (
      "es",
      "al como con de del desde donde el ella ellos en entre era es esta este está fue ha han hasta la las lo los más me muy no nos para pero por porque que qué se sin sobre su sus también tiene un una y"
    ),
    (
      "pt",
      "ao aos as até com como da das de do dos e ela ele em entre era essa está foi isso já mais mas me mesmo muito na não nas no nos o os ou para pela pelo por quando que se sem ser seu são sua também tem um uma"
    ),
    (
      "it",
      "al alla anche che chi come con da dal dalla dei del della delle di e è gli ha hanno il in io la le lo ma nel nella non per più perché quando questo questa se sono su sua suo un una uno"
    ),
    (
      "tl",
      "ako ang at ay ayon bagong dahil dito din ito ka kami kanilang kung lamang mga na nang ng ngunit nila ni niya pa para rin sa sila siya sina tayo upang wala"
    ),
    (
      "da",
      "af alle at blev blive bliver da de den der deres det dette dig du efter eller en er et far flere for fra før få had han har hans hende her hun hvad hvor i ifølge igen ikke ind jeg kan kom kommer kun kunne man mange med meget men mere mig mod ned nogle nu når og også om op over på selv sig sin siger skal som så til ud under ved vi vil ville var være været år"
    ),
    (
      "sv",
      "alla att av bara blev blir både då de del dem den deras det detta dig du där efter eller en ett för från få går ha hade han har hon hur här i ingen inte jag kan kom kommer kunde man med mellan men mer mig mot mycket ni nu när någon något några och också om på sedan sig ska skulle som så till under upp ut utan vad var vi vid vill är år över"
    ),
  ]
}
