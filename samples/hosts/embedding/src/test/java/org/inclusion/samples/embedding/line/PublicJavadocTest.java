package org.inclusion.samples.embedding.line;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.inclusion.samples.embedding.line.PublicTypes.PublicType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is for hosts says its contract. What repeats a name may be left out: constructors of records, and what a name says. */
class PublicJavadocTest {

    @Test
    void everyTypeAndMethodForHostsIsExplained() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> sources =
                PublicTypes.forHosts().stream().<JavaFileObject>map(Source::new).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, sources);
        DocTrees docs = DocTrees.instance(task);
        List<String> unexplained = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Unexplained(docs, unexplained).scan(unit, null);
        }
        assertThat(unexplained, empty());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final PublicType type;

        Source(PublicType type) {
            super(URI.create("string:///" + type.fullName().replace('.', '/') + ".java"), Kind.SOURCE);
            this.type = type;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return type.source();
        }
    }

    /** Collects what a host can see and nobody explains. */
    private static final class Unexplained extends TreePathScanner<@Nullable Object, @Nullable Object> {
        private final DocTrees docs;
        private final List<String> found;

        Unexplained(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Object visitClass(ClassTree type, @Nullable Object nothing) {
            if (!isVisible(type.getModifiers().getFlags())) {
                return null;
            }
            check(type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                checkComponents(type);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Object visitMethod(MethodTree method, @Nullable Object nothing) {
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean constructor = method.getReturnType() == null;
            if (isVisible(method.getModifiers().getFlags()) && !inherits && !constructor) {
                check(method.getName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Object visitVariable(VariableTree field, @Nullable Object nothing) {
            boolean component = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isVisible(field.getModifiers().getFlags()) && !component) {
                check(field.getName().toString());
            }
            return null;
        }

        private boolean isVisible(Set<Modifier> flags) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface = owner.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
            return inInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }

        private void check(String name) {
            DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
            if (doc == null || doc.getFirstSentence().isEmpty()) {
                found.add(where() + name);
            }
        }

        private void checkComponents(ClassTree type) {
            DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
            Set<String> explained = doc == null
                    ? Set.of()
                    : doc.getBlockTags().stream()
                            .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                            .map(tag -> ((ParamTree) tag).getName().toString())
                            .collect(Collectors.toSet());
            type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(member -> ((VariableTree) member).getName().toString())
                    .filter(component -> !explained.contains(component))
                    .forEach(component -> found.add(where() + type.getSimpleName() + " @param " + component));
        }

        private String where() {
            StringBuilder where = new StringBuilder();
            for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    where.insert(0, type.getSimpleName() + ".");
                }
            }
            return where.toString();
        }
    }
}
