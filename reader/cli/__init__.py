"""The command line: `main.main(argv)` runs a verb of `verbs.VERBS`. No verb loads Qt, and each loads only what it needs."""
