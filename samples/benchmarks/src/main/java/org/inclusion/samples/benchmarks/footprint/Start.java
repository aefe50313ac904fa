package org.inclusion.samples.benchmarks.footprint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;

/**
 * A host's start, in a virtual machine of its own. With {@code jackson} it reads a small record, as any host does; with
 * {@code core} it builds the library too, over the smallest content that may be: the delivered packs are content, and are
 * counted apart. With {@code packs} it builds the library as it is delivered.
 */
public final class Start {

    private Start() {}

    /** What a host reads first. */
    public record Setting(String name, int value) {}

    public static void main(String[] arguments) throws JsonProcessingException {
        Setting setting = new ObjectMapper().readValue("{\"name\": \"seats\", \"value\": 2}", Setting.class);
        if (setting.value() != 2) {
            throw new IllegalStateException("read " + setting);
        }
        if (arguments[0].equals("core")) {
            Inclusion.builder()
                    .stores(new InMemoryStores())
                    .withoutStandardContent()
                    .pack(LongPath.of(1))
                    .build();
        } else if (arguments[0].equals("packs")) {
            Inclusion.builder().stores(new InMemoryStores()).build();
        }
    }
}
