import Foundation
import Testing

/// A terminal of the system without a screen: what a program writes to one end can be read at the other.
struct PseudoTerminal {
  /// The end that a program writes to.
  let program: FileHandle
  /// The end at which it is read.
  let screen: FileHandle

  /// A new terminal.
  init() throws {
    #if canImport(Darwin)
      let descriptor = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(descriptor >= 0 && grantpt(descriptor) == 0 && unlockpt(descriptor) == 0)
      let name = try unsafe String(cString: #require(ptsname(descriptor)))
    #else
      // What Linux's C library calls posix_openpt, unlockpt and ptsname is not among the names that Swift sees of it.
      let descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      let (unlock, tellNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
      var isLocked: Int32 = 0
      var number: Int32 = 0
      try #require(unsafe ioctl(descriptor, unlock, &isLocked) == 0)
      try #require(unsafe ioctl(descriptor, tellNumber, &number) == 0)
      let name = "/dev/pts/\(number)"
    #endif
    screen = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    program = try #require(FileHandle(forUpdatingAtPath: name))
  }
}
