"""What the scripts of this folder share: building, environments, running and measuring programs, and Markdown."""
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def say(text):
    print(text, file=sys.stderr, flush=True)


def fail(text):
    sys.exit(f"error: {text}")


def finish(main):
    """Runs a script; a program that fails ends it with a word."""
    try:
        main()
    except subprocess.CalledProcessError as error:
        fail(f"{' '.join(map(str, error.cmd))} ended with status {error.returncode}")
    except KeyboardInterrupt:
        sys.exit(130)


# Programs

EPILOG = "COST_ANALYSIS=FILE takes that binary and builds none; BUILD_PATH=DIR is swift's --scratch-path."


def build():
    """The path of the release binary."""
    given = os.environ.get("COST_ANALYSIS")
    if given:
        path = Path(given).resolve()
        return path if os.access(path, os.X_OK) else fail(f"COST_ANALYSIS={given} is no program")
    command = ["swift", "build", "-c", "release", "--package-path", str(ROOT)]
    if os.environ.get("BUILD_PATH"):
        command += ["--scratch-path", os.environ["BUILD_PATH"]]
    say("building the release binary")
    subprocess.run(command, check=True, stdout=sys.stderr)
    bin_path = subprocess.run(command + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return Path(bin_path) / "cost-analysis"


def knows(binary, command, option):
    """Whether the help of a command names an option."""
    text = subprocess.run([binary, command, "--help"], check=True, capture_output=True, text=True).stdout
    return re.search(rf"(?<![\w-]){option}(?![\w-])", text) is not None


def environment(work, package, wanted):
    """The Python of an environment of its own that holds a package of PyPI in the wanted version."""
    folder = work / f"venv-{package}-{wanted}"
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        say(f"installing {package} {wanted} in {folder}")
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{package}=={wanted}"],
            check=True, stdout=sys.stderr)
        (folder / "complete").touch()
    return python


def version(command):
    """The first line of what a program says."""
    found = subprocess.run(command, capture_output=True, text=True)
    return (found.stdout or found.stderr).strip().split("\n")[0]


def swift_version():
    """The toolchain's own version, or nothing where there is none."""
    found = re.search(r"swift-[\w.-]+", version(["swift", "--version"])) if shutil.which("swift") else None
    return found.group(0) if found else ""


def machine():
    model = platform.processor() or platform.machine()
    memory = ""
    try:
        model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text()).group(1)
        kibibytes = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()).group(1))
        memory = f", {kibibytes / 2**20:.0f} GiB"
    except (OSError, AttributeError):
        pass
    return f"{model}, {os.cpu_count()} cores{memory}, {platform.system()} {platform.release()}"


# Measuring


def add_measuring(parser):
    """The options of a script that measures."""
    add = parser.add_argument
    add("--threads", type=int, default=2, help="threads of each program")
    add("--touch", type=int, default=500, metavar="MIB",
        help="memory touched and given back before each run, so that a virtual machine has it; 0: none")
    add("--quiet-machine", action="store_true",
        help="wait until nobody else computes, and repeat a run during which somebody did (Linux)")


def measure(command):
    """Wall seconds, processor seconds and peak MiB of a program, start and end included."""
    null = os.open(os.devnull, os.O_RDWR)
    begin = time.perf_counter()
    child = os.posix_spawn(
        command[0], [str(part) for part in command], os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1)])
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - begin
    os.close(null)
    if status:
        fail(f"{' '.join(map(str, command))} ended with status {os.waitstatus_to_exitcode(status)}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def busy():
    """Processor seconds that the whole machine has spent, or `None` where the system does not say."""
    try:
        fields = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
    except OSError:
        return None
    user, nice, system, _, _, interrupt, soft, _ = map(int, fields)
    return (user + nice + system + interrupt + soft) / os.sysconf("SC_CLK_TCK")


def wait_until_idle():
    for _ in range(480):
        before = busy()
        time.sleep(0.25)
        if before is None or busy() - before < 0.03:
            return


def run_once(command, options):
    """Measures a program; again where others computed meanwhile, if that was asked for."""
    repeated = 0
    while True:
        if options.touch:
            subprocess.run([sys.executable, "-c", f"b'\\1' * ({options.touch} << 20)"], check=True)
        if options.quiet_machine:
            wait_until_idle()
        before = busy()
        result = measure(command)
        others = 0 if before is None else busy() - before - result[1]
        if not options.quiet_machine or others < 0.03 + 0.05 * result[0] or repeated == 20:
            return result, repeated
        repeated += 1


def warm(folder):
    """Reads the data once, so that it lies in the page cache."""
    for path in sorted(folder.glob("*.csv")):
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 22):
                pass


# Markdown


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def grouped(number):
    """A whole number in groups of three."""
    return f"{number:,}".replace(",", " ")


def table(head, rows):
    """A Markdown table."""
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, ["---"] * len(head), *rows])


def between_marks(name, text):
    return f"<!-- {name} -->\n{text.strip()}\n<!-- /{name} -->"


def write_between_marks(path, name, text):
    """Replaces what stands between the two marks of a file."""
    whole = path.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if whole.count(begin) != 1 or whole.count(end) != 1 or whole.index(begin) > whole.index(end):
        fail(f"{path} has not once {begin} and, below it, {end}; put them where the table shall stand")
    before, after = whole[: whole.index(begin)], whole[whole.index(end) + len(end):]
    path.write_text(before + between_marks(name, text) + after, encoding="utf-8")
    say(f"wrote {path}")
