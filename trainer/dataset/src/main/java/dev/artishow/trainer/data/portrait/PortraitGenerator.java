package dev.artishow.trainer.data.portrait;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Draws portraits to order. */
public interface PortraitGenerator {

  /**
   * Draws one portrait for each order, in their order.
   *
   * @param orders the generator's options by name
   * @throws IOException if it cannot be run or fails; the message says what to do
   */
  void draw(List<? extends Map<String, Object>> orders, Visitor visitor)
      throws IOException, InterruptedException;

  /** Takes what the generator hands over. */
  interface Visitor {
    /**
     * Told once, before the first portrait.
     *
     * @param creator who designed the parts that portraits are made of
     * @param license of those parts, as the generator names it: {@code CC BY 4.0}
     */
    void rights(String creator, String license) throws IOException;

    /**
     * Told for each portrait.
     *
     * @param svg a whole document
     * @param drawn the component or colour that was drawn, by option
     */
    void portrait(String svg, JsonNode drawn) throws IOException, InterruptedException;
  }
}
