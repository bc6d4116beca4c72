import Dispatch
import Synchronization

/// Work spread over threads, with results in the order of the work and never of its end.
enum Parallel {
  /// Changes each element by a thread of its own.
  ///
  /// The elements are moved to their threads and back, so that none is copied.
  static func update<Item: Sendable>(_ elements: inout [Item], _ body: @Sendable (inout Item) -> Void) {
    guard elements.count > 1 else {
      if !elements.isEmpty { body(&elements[0]) }
      return
    }
    let count = elements.count
    let places = Mutex(elements.map(Optional.some))
    elements = []
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let taken = places.withLock { places in
        let element = places[index]
        places[index] = nil
        return element
      }
      guard var element = taken else { return }
      body(&element)
      let changed = element
      places.withLock { $0[index] = changed }
    }
    elements = places.withLock { $0.compactMap { $0 } }
  }

  /// The results of two functions: the first on this thread, the second beside it.
  static func both<First, Second: Sendable>(
    _ first: () -> First, beside second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let kept = Kept<Second>()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let result = second()
      kept.result.withLock { $0 = result }
    }
    let result = first()
    group.wait()
    guard let other = kept.result.withLock({ $0 }) else { preconditionFailure("what was waited for has ended") }
    return (result, other)
  }

  private final class Kept<Value: Sendable>: Sendable {
    let result = Mutex<Value?>(nil)
  }

  /// The results of a function for 0 ..< `count`, worked out by several threads.
  static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = body(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
