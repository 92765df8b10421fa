#define _GNU_SOURCE
#include "CTermGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const int ending[] = {SIGHUP,  SIGQUIT, SIGABRT, SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,
                             SIGPIPE, SIGSYS,  SIGUSR1, SIGUSR2, SIGTERM, SIGTRAP, SIGALRM,
                             SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU, SIGXFSZ};
static const int lived_with[] = {SIGINT, SIGWINCH, SIGCONT, SIGTSTP};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int input, output;
static int notices[2] = {-1, -1};
static struct termios shell_modes, program_modes;
static char enter_string[256], leave_string[256];
static struct sigaction old_actions[NSIG];
static char stack[64 * 1024];
static bool never_stops;

// Whether the terminal is in the program's hands.
static volatile sig_atomic_t entered;
static volatile sig_atomic_t interrupted, resumed, resized;

// --- Called from signal handlers: async-signal-safe calls only. ---

void term_guard_write(int file, const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t written = write(file, text, left);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd sink = {.fd = file, .events = POLLOUT};
      poll(&sink, 1, -1);
      continue;
    }
    if (written <= 0) return;
    text += written;
    left -= (size_t)written;
  }
}

static void set_modes(const struct termios *modes) {
  while (tcsetattr(input, TCSANOW, modes) == -1 && errno == EINTR) {
  }
}

// In the background the terminal is somebody else's, and is left as it is.
static void leave(void) {
  if (!entered) return;
  entered = false;
  if (tcgetpgrp(input) != getpgrp()) return;
  tcflow(output, TCOON);
  term_guard_write(output, leave_string);
  set_modes(&shell_modes);
}

// In the background setting the modes stops the program until it is in the foreground, so it comes first.
static void enter(void) {
  set_modes(&program_modes);
  term_guard_write(output, enter_string);
  entered = true;
}

static void give_notice(volatile sig_atomic_t *notice) {
  *notice = true;
  // A full pipe already wakes the reader.
  ssize_t ignored = write(notices[1], "", 1);
  (void)ignored;
}

static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  leave();
  // A fault of the program's own goes on to whoever reports crashes; a signal that was sent takes its plain effect.
  bool is_fault = info->si_code > 0 && number != SIGQUIT;
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, is_fault ? &old_actions[number] : &plain, NULL);
  // Held back until this handler returns, so a crash reporter finds the context of the fault.
  raise(number);
  errno = error;
}

static void stop(int number) {
  int error = errno;
  bool was_entered = entered;
  leave();
  struct sigaction stopping = {.sa_handler = SIG_DFL}, mine;
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigaction(number, &stopping, &mine);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &only, &before);
  // The program stands here until it is continued.
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(number, &mine, NULL);
  if (was_entered) enter();
  give_notice(&resumed);
  errno = error;
}

static void live_on(int number) {
  int error = errno;
  if (number == SIGINT) give_notice(&interrupted);
  if (number == SIGWINCH) give_notice(&resized);
  if (number == SIGCONT && entered) {
    // After SIGSTOP, which could not be caught: the shell has had the terminal meanwhile.
    enter();
    give_notice(&resumed);
  }
  errno = error;
}

// --- Called from the program. ---

static bool is_ignored(int number) {
  return !(old_actions[number].sa_flags & SA_SIGINFO) && old_actions[number].sa_handler == SIG_IGN;
}

static void take(int number, struct sigaction action) {
  if (is_ignored(number)) return;
  action.sa_flags |= SA_ONSTACK | SA_RESTART;
  sigaction(number, &action, NULL);
}

static void take_end(int number) {
  struct sigaction action = {.sa_sigaction = end, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  take(number, action);
}

// While stopped, in these handlers, the program must still end on a signal, so they shut nothing else out.
static void take_stop(void) { take(SIGTSTP, (struct sigaction){.sa_handler = stop}); }

static void take_living_on(int number) { take(number, (struct sigaction){.sa_handler = live_on}); }

int term_guard_open(int from, int to, const char *enter_text, const char *leave_text) {
  if (strlen(enter_text) >= sizeof enter_string || strlen(leave_text) >= sizeof leave_string) {
    errno = E2BIG;
    return -1;
  }
  strcpy(enter_string, enter_text);
  strcpy(leave_string, leave_text);
  input = from;
  output = to;
  if (tcgetattr(input, &shell_modes) == -1) return -1;
  program_modes = shell_modes;
  if (pipe2(notices, O_NONBLOCK | O_CLOEXEC) == -1) return -1;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack}, present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], NULL, &old_actions[ending[i]]);
  for (size_t i = 0; i < COUNT(lived_with); i++) sigaction(lived_with[i], NULL, &old_actions[lived_with[i]]);
  for (size_t i = 0; i < COUNT(ending); i++) take_end(ending[i]);
  take_living_on(SIGINT);
  take_living_on(SIGWINCH);
  take_living_on(SIGCONT);
  take_stop();
  return 0;
}

void term_guard_never_stop(void) {
  struct termios modes;
  if (tcgetattr(input, &modes) == 0) {
    modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    set_modes(&modes);
  }
  never_stops = true;
}

void term_guard_enter(void) {
  tcgetattr(input, &program_modes);
  entered = true;
  // newterm has put its own handler there.
  if (never_stops) {
    signal(SIGTSTP, SIG_IGN);
  } else {
    take_stop();
  }
}

static bool take_notice(volatile sig_atomic_t *notice) {
  bool was_given = *notice;
  *notice = false;
  return was_given;
}

static term_guard_notice next_notice(void) {
  if (take_notice(&interrupted)) return TERM_GUARD_INTERRUPTED;
  if (take_notice(&resumed)) {
    resized = true;
    return TERM_GUARD_RESUMED;
  }
  return take_notice(&resized) ? TERM_GUARD_RESIZED : TERM_GUARD_NOTHING;
}

int term_guard_waiting(void) {
  int bytes = 0;
  return ioctl(input, FIONREAD, &bytes) == -1 ? 0 : bytes;
}

term_guard_notice term_guard_wait(int milliseconds) {
  for (;;) {
    term_guard_notice notice = next_notice();
    if (notice != TERM_GUARD_NOTHING) return notice;
    struct pollfd sources[] = {{.fd = notices[0], .events = POLLIN}, {.fd = input, .events = POLLIN}};
    int ready = poll(sources, COUNT(sources), milliseconds);
    if (ready == 0) return TERM_GUARD_NOTHING;
    if (ready < 0 && errno != EINTR) return TERM_GUARD_GONE;
    if (ready < 0) continue;
    char drained[64];
    if (sources[0].revents && read(notices[0], drained, sizeof drained) > 0) continue;
    if (sources[1].revents & (POLLHUP | POLLERR | POLLNVAL)) return TERM_GUARD_GONE;
    // Readable with nothing to read is an end of file.
    return term_guard_waiting() > 0 ? TERM_GUARD_INPUT : TERM_GUARD_GONE;
  }
}

void term_guard_size(int *rows, int *columns) {
  struct winsize size = {0};
  if (ioctl(output, TIOCGWINSZ, &size) == -1) size.ws_row = size.ws_col = 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
}

void term_guard_suspend(void) { kill(0, SIGTSTP); }

void term_guard_close(void) {
  entered = false;
  for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &old_actions[ending[i]], NULL);
  for (size_t i = 0; i < COUNT(lived_with); i++) sigaction(lived_with[i], &old_actions[lived_with[i]], NULL);
  close(notices[0]);
  close(notices[1]);
  notices[0] = notices[1] = -1;
}
