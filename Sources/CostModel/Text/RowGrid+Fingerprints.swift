extension RowGrid {
  /// The fingerprints of the rows, as ``RowScanner/fingerprint()`` makes them.
  @inline(__always)
  func fingerprints(into fingerprints: inout [UInt64]) {
    unsafe write(to: &fingerprints) { fingerprints in
      for place in 0..<count {
        let (start, count) = unsafe row(place)
        unsafe fingerprints[place] = Fingerprint.of(UnsafeBufferPointer(start: start, count: count), masks)
      }
    }
  }
}
