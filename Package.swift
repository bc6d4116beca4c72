// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6 language mode, warnings are errors, and each upcoming rule by its proposal.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),  // SE-0458
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
]

/// Lets the compiler use the instructions for SHA-256 where they are asked for by name, and nowhere else: whether the
/// processor has them is asked at run time.
#if arch(x86_64)
  let instructions: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-msha"]), .define("SHA_INSTRUCTIONS")]
#else
  let instructions: [SwiftSetting] = []
#endif

let package = Package(
  name: "cost-analysis",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "CostModel", targets: ["CostModel"]),
    .executable(name: "cost-analysis", targets: ["cost-analysis"]),
  ],
  targets: [
    .target(name: "CostModel", swiftSettings: settings + instructions),
    .executableTarget(name: "cost-analysis", dependencies: ["CostModel"], swiftSettings: settings),
    .testTarget(
      name: "CostModelTests", dependencies: ["CostModel"],
      exclude: ["Golden", "Faults", "Workbook/compare_workbooks.py", "Statistics/nsw.csv"], swiftSettings: settings),
    .testTarget(
      name: "CostAnalysisTests", dependencies: ["cost-analysis", "CostModel"], exclude: ["Transcripts"],
      swiftSettings: settings),
  ]
)
