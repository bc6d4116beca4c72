@main
enum Main {
  static func main() {
    let interruption = Interruption()
    // A shell says 128 and the signal's number of a program that a signal has ended, and so do we.
    Terminal.whenAskedToEnd { signal in interruption.end { Terminal.leaveAtOnce(with: 128 + signal) } }
    Terminal.leave(with: CostAnalysis.run(World.process(interruption)))
  }
}
