package org.provincekit.app.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.ProblemType;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Reads and writes JSON bodies; what is wrong with one is told by the field's JSON pointer. */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** The most bytes a JSON body may have; files and imports do not come as JSON bodies. */
  public static final int MAX_BYTES = 1 << 20;

  /** Types that carry bytes as they are; JAX-RS reads and writes those by itself. */
  private static final List<Class<?>> RAW =
      List.of(
          byte[].class,
          CharSequence.class,
          InputStream.class,
          Reader.class,
          File.class,
          Path.class,
          StreamingOutput.class);

  @Inject private ObjectMapper mapper;

  /** Is called by the container. */
  public JsonBody() {}

  public JsonBody(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    // In one piece: a failure while writing must not leave half a document behind a good status.
    byte[] json = mapper.writeValueAsBytes(value);
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, json.length);
    body.write(json);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JavaType target = mapper.constructType(genericType);
    Object value;
    try {
      byte[] json = new Limited(body).readAllBytes();
      if (json.length == 0) {
        throw required();
      }
      value = read(json, target);
    } catch (JsonProcessingException e) {
      throw problem(e);
    } catch (CharConversionException e) {
      throw PlatformProblem.MALFORMED_JSON.exception();
    }
    if (value == null) {
      throw required();
    }
    return value;
  }

  private Object read(byte[] json, JavaType target) throws IOException {
    try (JsonParser parser = mapper.createParser(json)) {
      Object value = mapper.readValue(parser, target);
      if (parser.nextToken() != null) {
        throw PlatformProblem.MALFORMED_JSON.exception();
      }
      return value;
    }
  }

  private static RuntimeException problem(JsonProcessingException failure) {
    if (failure instanceof StreamConstraintsException) {
      return PlatformProblem.MALFORMED_JSON.exception();
    }
    if (!(failure instanceof JsonMappingException mapping)) {
      return PlatformProblem.MALFORMED_JSON.exception();
    }
    String pointer = pointer(mapping);
    if (failure.getCause() instanceof DomainException domain) {
      return new DomainException(
          domain.code(),
          domain.field().isEmpty() ? pointer : pointer + "/" + domain.field(),
          domain.getMessage(),
          domain.details());
    }
    if (failure.getCause() instanceof InputCoercionException) {
      return PlatformProblem.WRONG_TYPE.about(pointer);
    }
    if (failure.getCause() instanceof JsonProcessingException syntax
        && !(syntax instanceof JsonMappingException)) {
      return PlatformProblem.MALFORMED_JSON.exception();
    }
    if (failure instanceof UnrecognizedPropertyException) {
      return PlatformProblem.UNKNOWN_FIELD.about(pointer);
    }
    if (failure instanceof InvalidDefinitionException) {
      return new IllegalStateException("A body type cannot be read", failure);
    }
    if (failure instanceof ValueInstantiationException
        || failure instanceof MismatchedInputException) {
      return PlatformProblem.WRONG_TYPE.about(pointer);
    }
    return PlatformProblem.MALFORMED_JSON.about(pointer);
  }

  private static ProblemException required() {
    return new ProblemException(ProblemType.of(ErrorCode.REQUIRED), "", Map.of());
  }

  private static String pointer(JsonMappingException failure) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(Math.max(step.getIndex(), 0));
      } else {
        pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }

  /** Ends the reading of a body that goes on for too long. */
  private static final class Limited extends FilterInputStream {
    private long left = MAX_BYTES;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new ProblemException(
            ProblemType.of(ErrorCode.TOO_LARGE), "", Map.of("max", MAX_BYTES));
      }
    }
  }
}
