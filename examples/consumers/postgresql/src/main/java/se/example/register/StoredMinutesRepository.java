package se.example.register;

import org.springframework.data.jpa.repository.JpaRepository;

public interface StoredMinutesRepository extends JpaRepository<StoredMinutes, Long> {}
