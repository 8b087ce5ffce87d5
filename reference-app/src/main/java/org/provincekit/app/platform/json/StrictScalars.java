package org.provincekit.app.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * Closes what strict reading leaves open: Jackson takes {@code "NaN"} in quotes for a number, and
 * numbers and lists for dates.
 */
final class StrictScalars extends SimpleModule {
  private static final long serialVersionUID = 1L;

  StrictScalars() {
    super("provincekit-strict-scalars");
    addDeserializer(Double.class, new Decimal());
    addDeserializer(Double.TYPE, new Decimal());
    addDeserializer(
        Instant.class, text(Instant.class, text -> OffsetDateTime.parse(text).toInstant()));
    addDeserializer(LocalDate.class, text(LocalDate.class, LocalDate::parse));
  }

  private static <T> JsonDeserializer<T> text(Class<T> type, Function<String, T> parse) {
    return new Text<>(type, parse);
  }

  private static final class Decimal extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    Decimal() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
        return (Double) context.handleUnexpectedToken(Double.class, parser);
      }
      return parser.getDoubleValue();
    }
  }

  private static final class Text<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        String text = parser.getText();
        try {
          return parse.apply(text);
        } catch (DateTimeException e) {
          return (T) context.handleWeirdStringValue(handledType(), text, "not ISO 8601");
        }
      }
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
  }
}
