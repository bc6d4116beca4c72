@main
enum Main {
  static func main() {
    Terminal.leave(with: CostAnalysis.run(World.process()))
  }
}
