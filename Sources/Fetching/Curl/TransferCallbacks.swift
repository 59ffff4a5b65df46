import CCurl

// What libcurl calls, on the fetcher's thread, while the fetcher holds the transfer. Nothing here may throw or wait.

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Hands bytes to `take`. libcurl stops the transfer when it gets another count back.
private func receive(
  _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
) -> Int {
  guard count > 0, let bytes else { return 0 }
  let isTaken = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
    take(UnsafeBufferPointer(start: $0, count: count))
  }
  return isTaken ? count : count &+ 1
}

func receiveBody(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let transfer = transfer(context) else { return 0 }
  return receive(bytes, size * count) { transfer.take(body: $0) }
}

func receiveHeader(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let transfer = transfer(context) else { return 0 }
  return receive(bytes, size * count) { transfer.take(header: $0) }
}

/// Judges every address before it is connected to.
func openSocket(
  _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let transfer = transfer(context), let address else { return CURL_SOCKET_BAD }
  let bytes = ipBytes { kabar_curl_address_bytes(address, $0) }
  guard transfer.permits(bytes, IPAddressText.text(bytes)) else { return CURL_SOCKET_BAD }
  return kabar_curl_open_socket(address)
}

/// Judges the address of a connection that is used again: it may have been made for a request that may see more.
func beforeRequest(
  _ context: UnsafeMutableRawPointer?, _ remote: UnsafeMutablePointer<CChar>?, _ local: UnsafeMutablePointer<CChar>?,
  _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
  guard let transfer = transfer(context), let remote else { return Int32(CURL_PREREQFUNC_ABORT) }
  let bytes = ipBytes { kabar_curl_parse_address(remote, $0) }
  let isPermitted = transfer.permits(bytes, String(cString: remote))
  return Int32(isPermitted ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT)
}

/// The bytes of an address, 4 or 16, that a C function writes; none when it is no IP address.
func ipBytes(_ write: (UnsafeMutablePointer<UInt8>?) -> Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in count = Int(write(buffer.baseAddress)) }
}
