package dev.artishow.launcher.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.audit.Audit;
import dev.artishow.trainer.data.audit.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves of a data set what must be true before anything learns from it. */
@Command(
    name = "audit",
    description = {
      "Proves what must be true of a data set before anything learns from it: each picture has a"
          + " proven licence of the right class, nothing held out can be learnt, every byte is"
          + " intact.",
      "Ends with code 1 if a fault is found."
    })
final class DatasetAuditCommand implements Callable<Integer> {
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder of a data set, e.g. data/permissive")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  DatasetAuditCommand(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Dataset.open(folder);
    Audit audit = Audit.of(dataset);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(audit));
    } else if (audit.passed()) {
      String licenses = dataset.info().licenses().key();
      out.println(phrases.say("audit.passed", folder, audit.pictures(), licenses));
    } else {
      print(audit, out);
    }
    return audit.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(Audit audit, PrintWriter out) {
    long faults = audit.counts().values().stream().mapToLong(Long::longValue).sum();
    out.println(phrases.say("audit.failed", folder, faults, audit.pictures()));
    audit.counts().forEach((kind, count) -> print(audit, kind, count, out));
  }

  private void print(Audit audit, Fault.Kind kind, long count, PrintWriter out) {
    out.println();
    out.println(phrases.say("audit.kind", phrases.say("audit." + kind.key()), count));
    List<Fault> shown = audit.examples().stream().filter(fault -> fault.kind() == kind).toList();
    shown.forEach(fault -> out.println("  " + fault.where() + " " + fault.what()));
    if (count > shown.size()) {
      out.println("  " + phrases.say("audit.more", count - shown.size()));
    }
  }
}
