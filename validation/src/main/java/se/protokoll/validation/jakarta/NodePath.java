package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.protokoll.fund.SplitKind;

/**
 * The way to an element as nodes of a property path (<i>sökväg</i>): {@code
 * /paragraphs/9/decisions/0/grants/2/amount} is {@code
 * paragraphs[9].decisions[0].grants[2].amount}.
 *
 * <p>Pointers go by the properties of documents, nodes by the components of records. They differ in
 * one place: documents call the parts of a split by what measures them, and {@code split/percent/1}
 * is {@code split.parts[1]}.
 */
final class NodePath {

  /** A component and, when it is a list, the index of the element in it. */
  private record Step(String name, Optional<Integer> index) {}

  /** What documents call the parts of a split; no component is a list of such a name. */
  private static final Set<String> PARTS =
      Arrays.stream(SplitKind.values())
          .map(SplitKind::partsProperty)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Step> steps;

  private NodePath(List<Step> steps) {
    this.steps = steps;
  }

  /** Reads a JSON pointer by property name and index; a list is never the element of a list. */
  static NodePath of(String pointer) {
    List<Step> steps = new ArrayList<>();
    for (String part : pointer.split("/", -1)) {
      if (isIndex(part) && !steps.isEmpty() && steps.get(steps.size() - 1).index().isEmpty()) {
        Step list = steps.remove(steps.size() - 1);
        steps.add(new Step(list.name(), Optional.of(Integer.valueOf(part))));
      } else if (!part.isEmpty()) {
        // the percentage of a part follows its index, the parts of a split do not
        boolean parts =
            PARTS.contains(part)
                && (steps.isEmpty() || steps.get(steps.size() - 1).index().isEmpty());
        String name = part.replace("~1", "/").replace("~0", "~");
        steps.add(new Step(parts ? "parts" : name, Optional.empty()));
      }
    }
    return new NodePath(List.copyOf(steps));
  }

  private static boolean isIndex(String part) {
    return !part.isEmpty()
        && part.length() < 10
        && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Adds the violation at this place below where the constraint stands. */
  void add(ConstraintViolationBuilder violation) {
    if (steps.isEmpty()) {
      violation.addConstraintViolation();
      return;
    }
    Node node = Node.of(violation.addPropertyNode(steps.get(0).name()));
    for (int i = 1; i < steps.size(); i++) {
      NodeBuilderCustomizableContext next = node.property().apply(steps.get(i).name());
      Optional<Integer> index = steps.get(i - 1).index(); // said of the node after the list
      node = index.isPresent() ? Node.of(next.inIterable().atIndex(index.get())) : Node.of(next);
    }
    Optional<Integer> last = steps.get(steps.size() - 1).index();
    if (last.isPresent()) {
      node.element().get().inIterable().atIndex(last.get()).addConstraintViolation();
    } else {
      node.end().run();
    }
  }

  /** A node that can be gone on from, whether it has been said to be in a list or not. */
  private record Node(
      Function<String, NodeBuilderCustomizableContext> property,
      Supplier<LeafNodeBuilderCustomizableContext> element,
      Runnable end) {

    static Node of(NodeBuilderCustomizableContext node) {
      return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
    }

    static Node of(NodeBuilderDefinedContext node) {
      return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
    }
  }
}
