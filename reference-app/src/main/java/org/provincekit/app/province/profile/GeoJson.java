package org.provincekit.app.province.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a GeoJSON collection of areas (RFC 7946) as a stream. What it holds besides, it passes
 * over; what is wrong is noted with line and feature.
 */
final class GeoJson {
  private static final int MOST_FEATURES = 10_000;
  private static final int MOST_POSITIONS = 5_000_000;
  private static final int DEEPEST_COORDINATES = 4;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxNumberLength(64)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * An area as given: parts, of rings, of positions as longitude and latitude.
   *
   * @param position from 0, in the collection
   * @param line where it begins
   * @param code the property {@code code}
   * @param parts its polygons
   */
  record Area(int position, int line, String code, List<List<List<double[]>>> parts) {
    String path(String rest) {
      return "features[" + position + "]" + rest;
    }
  }

  private final String file;
  private final Faults faults;
  private final List<Area> areas = new ArrayList<>();
  private JsonParser json;
  private int features;
  private int positions;

  private GeoJson(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  static List<Area> read(String file, String text, Faults faults) {
    GeoJson reader = new GeoJson(file, faults);
    reader.read(text);
    return reader.areas;
  }

  private void read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      json = parser;
      readCollection();
      if (parser.nextToken() != null) {
        fault("", FaultRule.UNREADABLE, "text after the end");
      }
    } catch (StreamConstraintsException e) {
      fault(path(""), FaultRule.TOO_LARGE, e.getOriginalMessage());
    } catch (StreamReadException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      faults.add(file, line, path(""), FaultRule.UNREADABLE, "no JSON at column " + column);
    } catch (CellException e) {
      fault(path(""), e.rule(), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readCollection() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw CellException.malformed("FeatureCollection");
    }
    boolean collection = false;
    boolean held = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("type")) {
        collection = "FeatureCollection".equals(json.getValueAsString());
      } else if (field.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
        held = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          readFeature();
          features++;
        }
      } else {
        json.skipChildren();
      }
    }
    if (!collection || !held) {
      faults.add(file, 0, "type", FaultRule.MALFORMED, "FeatureCollection");
    }
  }

  private void readFeature() throws IOException {
    if (features == MOST_FEATURES) {
      throw new CellException(FaultRule.TOO_LARGE, MOST_FEATURES + " features");
    }
    int line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      fault(path(""), FaultRule.MALFORMED, "Feature");
      json.skipChildren();
      return;
    }
    String code = "";
    List<List<List<double[]>>> parts = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("properties") && value == JsonToken.START_OBJECT) {
        code = readCode();
      } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
        parts = readGeometry();
      } else {
        json.skipChildren();
      }
    }
    if (code.isEmpty()) {
      faults.add(file, line, path(".properties.code"), FaultRule.REQUIRED, "");
    } else if (parts == null) {
      faults.add(file, line, path(".geometry"), FaultRule.REQUIRED, "");
    } else {
      areas.add(new Area(features, line, code, parts));
    }
  }

  private String readCode() throws IOException {
    String code = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = json.currentName().equals("code");
      JsonToken value = json.nextToken();
      if (wanted && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        code = json.getText().strip();
      }
      json.skipChildren();
    }
    return code;
  }

  /** Gives polygons; an empty list, with a fault noted, when there are none. */
  private List<List<List<double[]>>> readGeometry() throws IOException {
    String type = "";
    Object coordinates = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("type")) {
        type = json.getValueAsString("");
      } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = readArray(1);
      } else {
        json.skipChildren();
      }
    }
    try {
      return switch (type) {
        case "Polygon" -> List.of(rings(coordinates));
        case "MultiPolygon" -> list(coordinates).stream().map(GeoJson::rings).toList();
        default -> throw CellException.malformed("Polygon, MultiPolygon");
      };
    } catch (CellException e) {
      fault(path(".geometry"), e.rule(), e.getMessage());
      return List.of();
    }
  }

  /** Reads an array of numbers as a position, and any other as a list of what it holds. */
  private Object readArray(int depth) throws IOException {
    if (depth > DEEPEST_COORDINATES) {
      throw new CellException(FaultRule.TOO_LARGE, "4 levels of coordinates");
    }
    JsonToken first = json.nextToken();
    if (first.isNumeric()) {
      return readPosition();
    }
    List<Object> held = new ArrayList<>();
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        throw CellException.malformed("coordinates");
      }
      held.add(readArray(depth + 1));
    }
    return held;
  }

  private double[] readPosition() throws IOException {
    if (++positions > MOST_POSITIONS) {
      throw new CellException(FaultRule.TOO_LARGE, MOST_POSITIONS + " positions");
    }
    double[] position = new double[2];
    int count = 0;
    for (JsonToken token = json.currentToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (!token.isNumeric()) {
        throw CellException.malformed("[longitude, latitude]");
      }
      if (count < 2) {
        position[count] = json.getDoubleValue();
      }
      count++;
    }
    if (count < 2 || count > 4) {
      throw CellException.malformed("[longitude, latitude]");
    }
    return position;
  }

  private static List<List<double[]>> rings(Object coordinates) {
    List<List<double[]>> rings =
        list(coordinates).stream()
            .map(ring -> list(ring).stream().map(GeoJson::position).toList())
            .toList();
    if (rings.isEmpty()) {
      throw CellException.malformed("a polygon needs a ring");
    }
    return rings;
  }

  private static double[] position(Object held) {
    if (held instanceof double[] position) {
      return position;
    }
    throw CellException.malformed("[longitude, latitude]");
  }

  private static List<?> list(Object held) {
    if (held instanceof List<?> list) {
      return list;
    }
    throw CellException.malformed("coordinates");
  }

  private String path(String rest) {
    return "features[" + features + "]" + rest;
  }

  private void fault(String where, FaultRule rule, String detail) {
    faults.add(file, json.currentLocation().getLineNr(), where, rule, detail);
  }
}
