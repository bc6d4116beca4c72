/// The prices that the Värmland sample needs beside the shipped ones: KPI through 2024, the year of the accounts.
enum VarmlandPrices {
  /// KPI (1980 = 100), yearly averages, in hundredths: the shipped series and 2024.
  static let index: [(year: Int, hundredths: Int)] = [
    (2006, 28_422), (2007, 29_051), (2008, 30_061), (2009, 29_966), (2010, 30_346), (2011, 31_143), (2012, 31_420),
    (2013, 31_406), (2014, 31_349), (2015, 31_335), (2016, 31_643), (2017, 32_211), (2018, 32_840), (2019, 33_426),
    (2020, 33_592), (2021, 34_319), (2022, 37_191), (2023, 40_370), (2024, 41_510),
  ]

  private static let seen = "SCB, Konsumentprisindex (1980=100), fastställda tal, årsmedel"

  private static let unchecked = """
    UNCHECKED: about 415,1, the average of 2024 from memory; SCB's January–March 2024 read 412,74, 413,76 and 414,26. \
    Replace by SCB, Konsumentprisindex (1980=100), fastställda tal, årsmedel
    """

  /// The file `schablon/index.csv`; a later folder replaces a whole series, so all years stand in it.
  static var file: SimulatedFile {
    let rows = index.map { year, hundredths in
      let text = String(hundredths % 100)
      let decimals = (text.count < 2 ? "0" : "") + text
      let source = year == 2024 ? "\"\(unchecked)\"" : seen
      return "KPI;\(year);\(hundredths / 100),\(decimals);\(source)\n"
    }
    return SimulatedFile(
      name: "schablon/index.csv", rows: SimulatedText("index;year;value;source\n" + rows.joined()))
  }
}
