print("kabar")
