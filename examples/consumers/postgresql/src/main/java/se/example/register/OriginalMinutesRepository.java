package se.example.register;

import org.springframework.data.repository.ListCrudRepository;

public interface OriginalMinutesRepository extends ListCrudRepository<OriginalMinutes, Long> {}
