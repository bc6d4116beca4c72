#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Dispatch

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension World {
  /// The surroundings of the running process.
  ///
  /// The signal of a closed pipe is turned off for the whole process: a write reports it instead.
  ///
  /// - Parameter interruption: What a signal that ends the process must undo.
  /// - Returns: A world that reads, prints and writes for real.
  static func process(_ interruption: Interruption) -> World {
    Terminal.ignoreClosedPipes()
    let start = ContinuousClock.now
    let folder = Terminal.realPath(".") ?? "/"
    let writer = FolderWriter(currentFolder: folder, interruption: interruption)
    return World(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: ProcessInfo.processInfo.environment,
      currentFolder: folder,
      executablePath: Terminal.executablePath(),
      isOutputTerminal: Terminal.isTerminal(1),
      isErrorTerminal: Terminal.isTerminal(2),
      errorColumns: { Terminal.columns(2) },
      elapsed: { start.duration(to: .now) },
      keepCalling: Terminal.keepCalling,
      write: { text in
        do {
          try Terminal.write(Array(text.utf8), to: 1)
        } catch let error as SystemError where error.isClosedPipe {
          throw ClosedPipe()
        } catch {
          throw Failure.file("standard output could not be written: \(error)")
        }
      },
      writeError: { text in try? Terminal.write(Array(text.utf8), to: 2) },
      writeFolder: writer.write,
      writeFile: FileWriter(currentFolder: folder, interruption: interruption).write,
      interruption: interruption)
  }
}

/// What the operating system answered where it refused.
struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number of the reason.
  let number: Int32

  /// The reason of the call that has just failed.
  static var last: SystemError { SystemError(number: errno) }

  /// Whether the reader of a pipe has gone away.
  var isClosedPipe: Bool { number == EPIPE }

  /// The reason in the system's words.
  var description: String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }
}

/// The calls of the operating system that the command needs; the only code here that differs between systems.
enum Terminal {
  /// Ends the process.
  static func leave(with code: Int32) -> Never {
    exit(code)
  }

  /// Ends the process at once, whatever its threads are at.
  static func leaveAtOnce(with code: Int32) -> Never {
    _exit(code)
  }

  /// Calls a function where a signal asks the process to end: Ctrl-C, `kill`, or a terminal that is closed.
  ///
  /// It must be called before there are other threads: those that begin later leave the signals to the one that waits
  /// for them. What the process was started to ignore, as by `nohup`, is ignored. Asked for a second time, the process
  /// ends without more ado.
  static func whenAskedToEnd(_ body: @escaping @Sendable (_ signal: Int32) -> Void) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    DispatchQueue(label: "signals").async {
      var signals = awaited
      var number: Int32 = 0
      guard unsafe sigwait(&signals, &number) == 0 else { return }
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      body(number)
    }
  }

  /// Whether the process was started to ignore a signal.
  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_DFL)
    guard unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else { return false }
    _ = signal(number, SIG_IGN)
    return true
  }

  /// Makes writing to a closed pipe an error instead of the end of the process.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The number of columns of a descriptor that is a terminal, or `nil` where it does not say.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Calls a function ten times a second until it returns false, on a thread of its own: those that work are busy.
  static func keepCalling(_ body: @escaping @Sendable () -> Bool) {
    let queue = DispatchQueue(label: "ticks")
    @Sendable func next() {
      queue.asyncAfter(deadline: .now() + .milliseconds(100)) { if body() { next() } }
    }
    next()
  }

  /// Writes all the bytes, in as many calls as it takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
      }
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Makes a file that does not exist yet and opens it for writing.
  static func makeFile(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Closes an open file.
  static func closeFile(_ descriptor: Int32) throws(SystemError) {
    guard close(descriptor) == 0 else { throw .last }
  }

  /// Makes a folder; an error where it exists or its parent does not.
  static func makeFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw .last }
  }

  /// Removes a folder if it is empty.
  static func removeEmptyFolder(_ path: String) {
    _ = unsafe rmdir(path)
  }

  /// Gives a file or folder another path on the same disk; an empty folder there is replaced.
  static func move(_ path: String, to target: String) throws(SystemError) {
    guard unsafe rename(path, target) == 0 else { throw .last }
  }

  /// The absolute path of something that exists, symbolic links followed.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The absolute path of something that may not exist yet, with the symbolic links on the way to it followed.
  static func realPath(ofNew path: String) -> String {
    if let real = realPath(path) {
      return real
    }
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return "/" }
    let parent = realPath(ofNew: "/" + parts.dropLast().joined(separator: "/"))
    switch name {
    case ".": return parent
    case "..": return Paths.parent(of: parent)
    default: return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }
  }

  /// The program's own file: as Linux tells it, else found the way that a shell finds it.
  static func executablePath() -> String? {
    if let path = realPath("/proc/self/exe") {
      return path
    }
    guard let name = CommandLine.arguments.first else { return nil }
    guard !name.contains("/") else { return realPath(name) }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.compactMap { realPath("\($0)/\(name)") }.first
  }

  /// The number of processors that the system gives the process.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Whether there is a process of a number.
  static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }

  /// The number of this process.
  static var processNumber: Int32 { getpid() }
}

/// The system's own `write`, outside ``Terminal`` so that the name means it.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
