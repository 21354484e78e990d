"""The commands. `check` is the one that is meant when none is named."""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import click

from followlint import __version__
from followlint.cli.options import check_options, color_option, config_of, show_options
from followlint.cli.streams import colourful, followed, page_in_colour, say, tell, width
from followlint.errors import unknown

_EPILOG = """\b
Exit code: 0 nothing at or above --fail-on, 1 something is, 2 wrong use or a
draft that cannot be read or judged, 3 a fault of followlint itself."""


class App(click.Group):
    """Lets every option stand before or after the command and the paths, and takes `check` for granted."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command first."""
        return super().parse_args(ctx, self._arranged(args))

    def _arranged(self, args: Sequence[str]) -> list[str]:
        at = self._first_word(args)
        before, named = args[:at], at < len(args) and args[at] in self.commands
        for flag in ("--version", "--help", "-h"):
            if flag in before:
                return [flag]
        if named:
            return [args[at], *before, *args[at + 1 :]]
        return ["check", *args]

    def _first_word(self, args: Sequence[str]) -> int:
        """The place of the first argument that is neither an option nor an option's value."""
        takes = {
            name: param
            for command in self.commands.values()
            for param in command.params
            if isinstance(param, click.Option) and not param.is_flag
            for name in param.opts
        }
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] not in ("-", "--"):
            at += 2 if args[at] in takes else 1
        return min(at, len(args))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the short form, which needs no command."""
        formatter.write_text("Usage:")
        for words in ("[check] PATH... [OPTIONS]", "explain RULE...", "rules [--family NAME]", "context [--init FILE]"):
            formatter.write_text(f"  {ctx.command_path} {words}")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options of `check`."""
        self.format_commands(ctx, formatter)
        self.commands["check"].format_options(ctx, formatter)


_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 80}
_version = click.version_option(__version__, message="followlint %(version)s")


@click.group(cls=App, context_settings=_SETTINGS, epilog=_EPILOG)
@_version
def app() -> None:
    """Judge the email that a candidate sends after an interview.

    PATH is a draft (text, Markdown or .eml), a folder of drafts, or - for standard input.
    """


@contextmanager
def _loading() -> Iterator[None]:
    """Look for no garbage while everything is loaded, nor in it later: it stays, and looking takes long."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@app.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="PATH...")
@check_options
@_version
def check(paths: tuple[str, ...], **options: Any) -> int:
    """Judge drafts; meant when no command is named."""
    with _loading():
        from followlint.grammar import native

        if options["grammar"] in (None, "harper", "both"):
            native.begin()  # before anything is imported; where the config names another engine, it was in vain

        from followlint.cli.inputs import STDIN, called, found, read, write
        from followlint.cli.options import Facts
        from followlint.cli.run import Run, mended
        from followlint.linter import Linter

        if not paths:
            raise click.UsageError("name a draft, a folder of drafts, or - for standard input")
        config, facts, run = config_of(options), Facts(options), Run(options)
        sources = found(paths, app.commands, config.exclude)
        if name := options["stdin_filename"]:
            if STDIN not in paths:
                raise click.UsageError("--stdin-filename names standard input; give - as a path")
            sources = called(sources, name)
        if options["together"]:
            facts.compare(sources)
        with redirect_stdout(sys.stderr):
            linter = Linter(config)
    with redirect_stdout(sys.stderr), closing(linter):
        for source in followed(sources, "Judging"):
            with run.draft(source):
                written = read(source)
                context, notices = facts.of(source)
                report = linter.lint(written.text, context)
                if options["fix"] and (better := mended(written, report)):
                    write(source, better)
                    written, report = better, linter.lint(better.text, context)
                run.add(source, written, report, notices)
    run.complain()
    color = colourful(options["color"])
    say(run.shown(width(), color, linter.rules), color)
    return run.exit_code(config.fail_on)


@app.command()
@click.argument("names", nargs=-1, metavar="RULE...")
@show_options
@_version
def explain(names: tuple[str, ...], **options: Any) -> None:
    """Show all about a rule, with its examples."""
    from followlint.explain import rule_page, rules_document
    from followlint.packs import FAMILIES
    from followlint.registry import load

    if not names:
        raise click.UsageError("name a rule, such as pushy/hollow-nudge; `followlint rules` lists them")
    for name in FAMILIES:
        if name in names:
            raise click.UsageError(f"'{name}' is a family; `followlint rules --family {name}` lists its rules")
    catalogue = load(config_of(options).rules)
    found = [catalogue.find(name) for name in names]
    if options["format_"] == "json":
        say(rules_document(found))
        return
    color = colourful(options["color"])
    page = "\n\n".join(rule_page(rule, catalogue.table, width()) for rule in found)
    say(page_in_colour(page) if color else page, color)


@app.command()
@click.option("--family", metavar="NAME", multiple=True, help="Only the rules of this family. Repeatable.")
@show_options
@_version
def rules(family: tuple[str, ...], **options: Any) -> None:
    """List the rules with their levels."""
    from followlint.explain import rule_list, rules_document
    from followlint.packs import FAMILIES
    from followlint.registry import load

    for name in family:
        if name not in FAMILIES:
            raise click.UsageError(unknown("family", name, FAMILIES))
    known = load(config_of(options).rules).rules.values()
    chosen = [rule for rule in known if not family or rule.family in family]
    if options["format_"] == "json":
        say(rules_document(chosen))
    else:
        say(rule_list(chosen, width()))


@app.command()
@click.option("--init", "target", metavar="[FILE]", is_flag=False, flag_value="-", default="-",
              help="Write it to FILE, or beside the draft FILE, instead of standard output.")  # fmt: skip
@color_option
@_version
def context(target: str, color: bool | None) -> None:  # noqa: ARG001  accepted everywhere, needed here never
    """Write a skeleton of the facts about an interview."""
    from followlint.cli.inputs import new_context_file

    skeleton = Path(__file__).with_name("skeleton.yaml").read_text(encoding="utf-8")
    if target == "-":
        say(skeleton)
    else:
        tell(f"wrote {new_context_file(target, skeleton)}")
