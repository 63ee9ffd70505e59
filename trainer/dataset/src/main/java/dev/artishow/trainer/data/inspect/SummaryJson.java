package dev.artishow.trainer.data.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.DatasetInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A summary as one JSON object. Its keys stay what they are, new ones may come; {@code
 * docs/dataset-summary.md} describes them. Each class of licences that is there has a key of its
 * own, so that {@code permissive.pictures} is the count of the permissive shard.
 */
public final class SummaryJson {
  private SummaryJson() {}

  /** The object, indented. */
  public static String of(DatasetSummary summary) {
    var json = new LinkedHashMap<String, Object>();
    json.put("dataset", dataset(summary.info()));
    json.putAll(summary.classes());
    json.put("sources", summary.sources());
    json.put("licenses", summary.licenses());
    json.put("styles", summary.styles());
    json.put("splits", summary.splits());
    json.put("tones", summary.tones());
    json.put("colors", summary.colors());
    json.put("languages", summary.languages());
    json.put("concepts", summary.concepts());
    json.put("people", summary.people());
    json.put("attributes", summary.attributes());
    json.put("twins", summary.twins());
    json.put("toneOrders", summary.toneOrders());
    json.put("dropped", summary.dropped());
    json.put("bytes", summary.bytes());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a summary is made of texts and numbers", e);
    }
  }

  private static Map<String, Object> dataset(DatasetInfo info) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", info.name());
    json.put("format", info.format());
    json.put("planSha256", info.planSha256());
    json.put("seed", info.seed());
    json.put("pictures", info.pictures());
    json.put("trainPictures", info.trainPictures());
    json.put("concepts", info.concepts());
    json.put("dropped", info.dropped());
    json.put("sides", info.sides());
    json.put("origins", info.origins());
    return json;
  }
}
