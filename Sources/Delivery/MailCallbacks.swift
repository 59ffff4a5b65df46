import CCurl

// What libcurl calls, on the mailer's thread, while a transfer is held. Nothing here may throw or wait.

private func transfer(_ context: UnsafeMutableRawPointer?) -> MailTransfer? {
  context.map { Unmanaged<MailTransfer>.fromOpaque($0).takeUnretainedValue() }
}

func giveText(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let transfer = transfer(context), let bytes else { return Int(CURL_READFUNC_ABORT) }
  return transfer.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
}

func ignoreText(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int { size * count }

func takeReply(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let transfer = transfer(context), let bytes, size * count > 0 else { return size * count }
  bytes.withMemoryRebound(to: UInt8.self, capacity: size * count) {
    transfer.take(reply: UnsafeBufferPointer(start: $0, count: size * count))
  }
  return size * count
}

func beginMessage(
  _ context: UnsafeMutableRawPointer?, _ remote: UnsafeMutablePointer<CChar>?, _ local: UnsafeMutablePointer<CChar>?,
  _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
  transfer(context)?.begin()
  return Int32(CURL_PREREQFUNC_OK)
}

func mayGoOn(
  _ context: UnsafeMutableRawPointer?, _ toGet: curl_off_t, _ got: curl_off_t, _ toSend: curl_off_t,
  _ sent: curl_off_t
) -> Int32 { transfer(context)?.isWanted == true ? 0 : 1 }

func openMailSocket(
  _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let context, let address else { return CURL_SOCKET_BAD }
  let socket = kabar_curl_open_socket(address)
  if socket >= 0 { Unmanaged<MailSockets>.fromOpaque(context).takeUnretainedValue().insert(socket) }
  return socket
}

func closeMailSocket(_ context: UnsafeMutableRawPointer?, _ socket: curl_socket_t) -> Int32 {
  guard let context else { return -1 }
  return Unmanaged<MailSockets>.fromOpaque(context).takeUnretainedValue().close(socket)
}
