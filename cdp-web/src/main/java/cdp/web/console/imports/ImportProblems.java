package cdp.web.console.imports;

import cdp.ingest.Imports.AlreadyImported;
import cdp.ingest.Imports.InvalidMapping;
import cdp.ingest.Imports.NotPossibleNow;
import cdp.ingest.Imports.UnreadableFile;
import cdp.web.console.ApiProblem;
import cdp.web.security.Problem.FieldProblem;
import java.util.NoSuchElementException;

/** What a caller hears when the importer refuses. */
final class ImportProblems {
    private ImportProblems() {}

    interface Asked<T, E extends Exception> {
        T ask() throws E;
    }

    static <T, E extends Exception> T answering(Asked<T, E> asked) throws E {
        try {
            return asked.ask();
        } catch (UnreadableFile unreadable) {
            throw ApiProblem.badRequest(unreadable.code(), String.valueOf(unreadable.getMessage()));
        } catch (InvalidMapping invalid) {
            throw ApiProblem.validation(invalid.problems().stream()
                    .map(problem -> new FieldProblem("mapping." + problem.field(), problem.code(), problem.detail()))
                    .toList());
        } catch (AlreadyImported already) {
            throw ApiProblem.conflict("already_imported", String.valueOf(already.getMessage()))
                    .with("importId", already.earlier().value());
        } catch (NotPossibleNow notNow) {
            throw ApiProblem.conflict("import_not_possible_now", String.valueOf(notNow.getMessage()));
        } catch (NoSuchElementException missing) {
            throw ApiProblem.notFound("such import");
        }
    }
}
