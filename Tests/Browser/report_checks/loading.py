"""Loading: the page says nothing on the console and asks for nothing but itself."""


class Heard:
    """Listens to a report in every view and keeps what should not have been heard."""

    def __init__(self, report, findings):
        self.address = report.as_uri()
        self.findings = findings
        self.view = None

    def listen(self, page):
        """Attaches to a page before anything is loaded in it."""
        page.on("console", lambda message: self._said(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self._said(f"error: {error}"))
        page.on("popup", lambda popup: self._asked(popup.url))
        page.on("request", lambda request: self._asked(request.url))

    def _said(self, words):
        self.findings.add("console", words, self.view)

    def _asked(self, url):
        if url.split("#")[0] != self.address:
            self.findings.add("request", f"the page asks for {url[:120]}", self.view)


def check(page, findings):
    """What could run or load: scripts, addresses, the page's own policy."""
    findings.add("outward", page.evaluate("look.outward()"))
    findings.add("policy", page.evaluate("look.policy()"))
