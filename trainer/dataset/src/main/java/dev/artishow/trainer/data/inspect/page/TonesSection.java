package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import java.util.ArrayList;
import java.util.List;

/** Whether skin gets darker from tone to tone, source by source. */
record TonesSection(BarTable orders) {
  static TonesSection of(DatasetSummary summary, SummaryWords words) {
    var rows = new ArrayList<BarTable.Row>();
    summary
        .toneOrders()
        .forEach(
            (source, order) ->
                rows.add(
                    new BarTable.Row(
                        source,
                        BarTable.Bar.one(order.inOrder(), order.series()),
                        List.of(
                            words.number(order.series()),
                            words.share(order.inOrder(), order.series())))));
    return new TonesSection(
        new BarTable(
            words.say("section.tones"),
            words.say("source"),
            List.of(words.say("tones.series"), words.say("tones.order")),
            rows));
  }
}
