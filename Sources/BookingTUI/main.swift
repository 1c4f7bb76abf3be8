print("booking")
