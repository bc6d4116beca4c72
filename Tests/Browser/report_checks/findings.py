"""What the checks found, gathered over all views of one report."""


class Findings:
    """Messages under the name of their rule, each once, with the views in which it was so."""

    #: After so many messages of one rule the others are only counted.
    SHOWN = 20

    def __init__(self, report):
        self.report = report
        self._views = {}

    def add(self, rule, messages, view=None):
        """Takes messages of a rule; `view` is where they were seen, or None where they hold in every view."""
        for message in [messages] if isinstance(messages, str) else messages:
            views = self._views.setdefault((rule, message), [])
            if view is not None and str(view) not in views:
                views.append(str(view))

    def __bool__(self):
        return bool(self._views)

    def lines(self):
        """A line per message: the report, the rule, the message, and where."""
        counts = {}
        for (rule, message), views in self._views.items():
            counts[rule] = counts.get(rule, 0) + 1
            if counts[rule] <= self.SHOWN:
                where = f" ({', '.join(views)})" if views else ""
                yield f"{self.report}: {rule}: {message}{where}"
        for rule, count in counts.items():
            if count > self.SHOWN:
                yield f"{self.report}: {rule}: and {count - self.SHOWN} more like these"
