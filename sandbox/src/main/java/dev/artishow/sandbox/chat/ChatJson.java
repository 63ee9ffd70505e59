package dev.artishow.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.fault.Order;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.seat.ChannelView;
import dev.artishow.sandbox.seat.MessageView;
import dev.artishow.sandbox.seat.News;
import dev.artishow.sandbox.seat.Seats;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.Wire;
import java.util.Locale;

/** What the page is told; ids are strings, and messages and commands have Discord's own shape. */
final class ChatJson {
  private ChatJson() {}

  static ObjectNode person(Seats.Person person) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(person.user().id()));
    json.put("name", person.user().name()).put("locale", person.user().locale());
    person.roles().forEach(json.putArray("roles")::add);
    return json;
  }

  static ObjectNode role(Role role) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(role.id()));
    return json.put("name", role.name());
  }

  static ObjectNode news(News news) {
    ObjectNode json = Json.object();
    json.set("channels", Json.array(news.channels(), ChatJson::channel));
    json.set("messages", Json.array(news.messages(), ChatJson::message));
    json.set("gone", Json.array(news.gone(), Json::id));
    json.set("wire", Json.array(news.wire(), ChatJson::entry));
    return json;
  }

  private static ObjectNode channel(ChannelView view) {
    Channel channel = view.channel();
    ObjectNode json = Json.object();
    json.set("id", Json.id(channel.id()));
    json.put("name", channel.name()).put("guild", view.guild());
    json.put("type", channel.type().name().toLowerCase(Locale.ROOT));
    Long parentId = channel.parentId();
    json.set("parent", parentId == null ? null : Json.id(parentId));
    json.put("nsfw", channel.traits().nsfw()).put("archived", channel.isArchived());
    json.put("topic", channel.traits().topic());
    return json.put("maySpeak", view.maySpeak());
  }

  private static ObjectNode message(MessageView view) {
    ObjectNode json = view.shape().deepCopy();
    json.putObject("seen")
        .put("pings", view.pings())
        .put("mayDelete", view.mayDelete())
        .put("ephemeral", view.message().isEphemeral())
        .put("loading", view.message().isLoading());
    return json;
  }

  private static ObjectNode entry(Wire.Entry entry) {
    ObjectNode json = Json.object().put("number", entry.number());
    json.put("at", entry.at().toString()).put("title", entry.title());
    json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT)).put("status", entry.status());
    json.set("detail", entry.detail().isMissingNode() ? null : entry.detail());
    return json;
  }

  /** A command with its names and descriptions in the person's language. */
  static ObjectNode command(Command command, String locale) {
    ObjectNode json = command.definition().deepCopy();
    json.set("id", Json.id(command.id()));
    json.put("type", command.type());
    json.put("shown", command.nameIn(locale));
    translate(json, locale);
    return json;
  }

  private static void translate(ObjectNode node, String locale) {
    for (String field : new String[] {"name", "description"}) {
      if (node.has(field)) {
        node.put("shown_" + field, Command.localised(node, field, locale));
      }
    }
    for (String list : new String[] {"options", "choices"}) {
      node.path(list).forEach(child -> translate((ObjectNode) child, locale));
    }
  }

  static ObjectNode order(Order<?> order) {
    ObjectNode json = Json.object();
    json.put("target", order.target()).put("times", order.times());
    return json.put("skipped", order.skipped()).put("fault", order.fault().toString());
  }
}
