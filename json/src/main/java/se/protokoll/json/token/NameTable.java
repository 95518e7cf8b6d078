package se.protokoll.json.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The property names of one shape, in order, prepared for finding and for writing. Immutable and
 * shared by all threads.
 */
public final class NameTable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<String> names;
  private final byte[][] encoded;
  private final int[] lengths;
  private final SerializableString[] serialized;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final PropertyNameMatcher matcher;

  private final NameFinder finder;

  /**
   * Prepares names.
   *
   * @param names the names, plain ASCII, each once
   */
  public NameTable(List<String> names) {
    this.names = List.copyOf(names);
    encoded = new byte[names.size()][];
    lengths = new int[names.size()];
    serialized = new SerializableString[names.size()];
    var named = new ArrayList<Named>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).intern();
      byte[] bytes = ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
      encoded[i] = Arrays.copyOf(bytes, (bytes.length + Long.BYTES - 1) & -Long.BYTES);
      lengths[i] = name.length();
      serialized[i] = new SerializedString(name);
      if (indexes.put(name, i) != null) {
        throw new IllegalArgumentException("The name " + name + " is there twice");
      }
      named.add(Named.fromString(name));
    }
    matcher = FACTORY.constructNameMatcher(named, true);
    finder = new NameFinder(this.names);
  }

  /** Finds a name in a document, as {@link NameFinder#find} does. */
  public int find(byte[] bytes, int from, int end) {
    return finder.find(bytes, from, end);
  }

  /** Returns the length of the name at an index, in bytes as in characters. */
  public int length(int index) {
    return lengths[index];
  }

  /** Returns the names in order. */
  public List<String> all() {
    return names;
  }

  /** Returns the name at an index. */
  public String get(int index) {
    return names.get(index);
  }

  /** Returns the index of a name, -1 when it is not among them. */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  /**
   * Returns the bytes {@code "name":} of the name at an index, and then zeros up to whole longs;
   * not to be changed.
   */
  public byte[] encoded(int index) {
    return encoded[index];
  }

  /** Returns how many bytes {@code "name":} has. */
  public int encodedLength(int index) {
    return lengths[index] + 3;
  }

  SerializableString serialized(int index) {
    return serialized[index];
  }

  PropertyNameMatcher matcher() {
    return matcher;
  }
}
