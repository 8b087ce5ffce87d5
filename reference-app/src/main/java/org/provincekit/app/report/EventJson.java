package org.provincekit.app.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Consent;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * The stored form of what the domain keeps. Codes are texts, moments ISO 8601, what is empty is
 * left out. Rows written by an older or newer version are read: what is unknown is passed over,
 * what is missing is empty. Thread-safe.
 */
public final class EventJson {
  /**
   * The form in which snapshots are written. Whoever changes {@link ReportSnapshot}, or what a
   * history makes of it, raises it; a snapshot of another form is made anew from the history.
   */
  public static final int SNAPSHOT_FORM = 1;

  private static final String TYPE = "type";
  private static final Map<String, Class<?>> EVENTS =
      Arrays.stream(ReportEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
  private static final JsonMapper JSON = mapper();

  private EventJson() {}

  /**
   * Writes an event without its type, for a row that has the type beside it.
   *
   * @param event what happened
   * @return a JSON object
   */
  public static String write(ReportEvent event) {
    return text(event);
  }

  /**
   * Reads an event.
   *
   * @param type as {@link ReportEvent#type()} gave it
   * @param payload as {@link #write} gave it
   * @return what happened
   * @throws IllegalStateException when the row was written by a newer version or is damaged
   */
  public static ReportEvent read(String type, String payload) {
    Class<?> event = EVENTS.get(type);
    if (event == null) {
      throw new IllegalStateException("This version knows no event of type " + type);
    }
    return (ReportEvent) value(payload, event);
  }

  /**
   * Writes an event on its own, such as for the outbox.
   *
   * @param event what happened
   * @return a JSON object whose first member is {@code type}
   */
  public static String writeTyped(ReportEvent event) {
    ObjectNode typed = JSON.createObjectNode().put(TYPE, event.type());
    typed.setAll((ObjectNode) JSON.valueToTree(event));
    return text(typed);
  }

  /**
   * Reads an event written on its own.
   *
   * @param json as {@link #writeTyped} gave it
   * @return what happened
   * @throws IllegalStateException when it is no event known to this version
   */
  public static ReportEvent readTyped(String json) {
    JsonNode typed = (JsonNode) value(json, JsonNode.class);
    return read(typed.path(TYPE).asText(), json);
  }

  static String write(ReportSnapshot snapshot) {
    return text(snapshot);
  }

  static ReportSnapshot readSnapshot(String json) {
    return (ReportSnapshot) value(json, ReportSnapshot.class);
  }

  static String write(List<Consent> consents) {
    return text(consents);
  }

  static List<Consent> readConsents(String json) {
    return List.of((Consent[]) value(json, Consent[].class));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("No stored form of " + value.getClass().getName(), e);
    }
  }

  private static Object value(String json, Class<?> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      // The original message quotes the row, which may hold what must not stand in a log.
      throw new IllegalStateException(
          "A stored " + type.getSimpleName() + " cannot be read", e.getCause());
    }
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), codes())
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    for (Class<?> many : List.of(List.class, Set.class, SortedSet.class, Map.class)) {
      builder.withConfigOverride(
          many, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
    return builder.build();
  }

  private static SimpleModule codes() {
    SimpleModule module = new SimpleModule("provincekit-codes");
    code(module, ReportId.class, id -> id.value().toString(), ReportId::parse);
    code(module, AttachmentId.class, id -> id.value().toString(), AttachmentId::parse);
    code(module, TrackingCode.class, TrackingCode::value, TrackingCode::new);
    code(module, CategoryCode.class, CategoryCode::value, CategoryCode::new);
    code(module, AgencyCode.class, AgencyCode::value, AgencyCode::new);
    code(module, StaffId.class, StaffId::value, StaffId::new);
    code(module, UnitCode.class, UnitCode::value, UnitCode::new);
    code(module, UnitId.class, UnitId::toString, UnitId::parse);
    return module;
  }

  private static <T> void code(
      SimpleModule module, Class<T> type, Function<T, String> writer, Function<String, T> reader) {
    module.addSerializer(type, new CodeWriter<>(type, writer));
    module.addDeserializer(type, new CodeReader<>(type, reader));
  }

  private static final class CodeWriter<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> writer;

    CodeWriter(Class<T> type, Function<T, String> writer) {
      super(type);
      this.writer = writer;
    }

    @Override
    public void serialize(T code, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(writer.apply(code));
    }
  }

  private static final class CodeReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> reader;

    CodeReader(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return reader.apply(in.getText());
    }
  }
}
